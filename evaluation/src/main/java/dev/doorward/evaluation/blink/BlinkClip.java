package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.Table;
import dev.doorward.evaluation.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clip to look for blinks in.
 *
 * @param blinks middles of the true ones, seconds from the clip's start; empty where nobody wrote them down
 */
record BlinkClip(Path file, String glasses, String view, Optional<List<Double>> blinks) {

    /** The clips of a folder with {@code clips.csv} and, where its blinks are known, {@code blinks.csv}. */
    static List<BlinkClip> read(Path folder) throws UnusableInputException {
        Path truth = folder.resolve("blinks.csv");
        boolean isKnown = Files.exists(truth);
        List<Map<String, String>> known = isKnown ? Table.read(truth, "clip", "closed_mid_s") : List.of();
        List<BlinkClip> clips = new ArrayList<>();
        for (Map<String, String> row : rows(folder)) {
            String clip = row.getOrDefault("clip", row.get("file"));
            clips.add(new BlinkClip(
                    folder.resolve(clip),
                    row.getOrDefault("glasses", ""),
                    row.getOrDefault("view", ""),
                    isKnown ? Optional.of(blinks(folder, clip, known)) : Optional.empty()));
        }
        return clips;
    }

    /** Whoever only collects clips calls the first column {@code file}. */
    private static List<Map<String, String>> rows(Path folder) throws UnusableInputException {
        List<Map<String, String>> rows = Table.read(folder.resolve("clips.csv"));
        if (rows.isEmpty()
                || !rows.getFirst().containsKey("clip") && !rows.getFirst().containsKey("file")) {
            throw new UnusableInputException(folder.resolve("clips.csv") + " has no rows with a column clip or file");
        }
        return rows;
    }

    private static List<Double> blinks(Path folder, String clip, List<Map<String, String>> known)
            throws UnusableInputException {
        List<Double> blinks = new ArrayList<>();
        for (Map<String, String> blink : known) {
            if (blink.get("clip").equals(clip)) {
                blinks.add(seconds(folder, blink.get("closed_mid_s")));
            }
        }
        return blinks;
    }

    private static double seconds(Path folder, String number) throws UnusableInputException {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new UnusableInputException(folder + ": closed_mid_s in blinks.csv is no number: " + number);
        }
    }

    String name() {
        return file.getFileName().toString();
    }
}
