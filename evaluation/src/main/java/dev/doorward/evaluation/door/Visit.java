package dev.doorward.evaluation.door;

import dev.doorward.evaluation.Table;
import dev.doorward.evaluation.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One row of visits.csv.
 *
 * @param enrol a clip, a folder of pictures, or pictures separated by {@code ;}
 * @param probe a clip, or {@code still:CLIP@SECONDS}
 */
record Visit(String name, Kind kind, String enrol, String probe, Outcome expected) {
    enum Kind {
        GENUINE,
        IMPOSTOR,
        ATTACK
    }

    enum Outcome {
        GRANTED,
        DENIED
    }

    static List<Visit> read(Path folder) throws UnusableInputException {
        Path file = folder.resolve("visits.csv");
        List<Visit> visits = new ArrayList<>();
        for (Map<String, String> row : Table.read(file, "visit", "kind", "enrol", "probe", "expected")) {
            try {
                visits.add(new Visit(
                        row.get("visit"),
                        Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        row.get("enrol"),
                        row.get("probe"),
                        Outcome.valueOf(row.get("expected").toUpperCase(Locale.ROOT))));
            } catch (IllegalArgumentException e) {
                throw new UnusableInputException(file + ", visit " + row.get("visit")
                        + ": kind is genuine, impostor or " + "attack, expected is granted or denied");
            }
        }
        return visits;
    }
}
