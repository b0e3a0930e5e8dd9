package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.Table;
import dev.doorward.evaluation.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A clip or a picture whose truth is known.
 *
 * @param attack what kind, in words; empty for a living face
 * @param person who it shows; empty when that is not told
 */
record PadFile(Path file, Label label, String attack, String person) {
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp");

    /** Mixed shows both, and is listed without being counted. */
    enum Label {
        LIVE,
        SPOOF,
        MIXED
    }

    static List<PadFile> read(Path folder) throws UnusableInputException {
        List<PadFile> files = new ArrayList<>();
        for (Map<String, String> row : Table.read(folder.resolve("labels.csv"), "file", "label")) {
            Label label = label(folder, row.get("label"));
            files.add(new PadFile(
                    folder.resolve(row.get("file")),
                    label,
                    label == Label.LIVE ? "" : row.getOrDefault("attack", "attack"),
                    row.getOrDefault("person", "")));
        }
        return files;
    }

    private static Label label(Path folder, String text) throws UnusableInputException {
        try {
            return Label.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(folder + ": a label in labels.csv is live, spoof or mixed, not " + text);
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    boolean isPicture() {
        return PICTURES.contains(name().substring(name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
