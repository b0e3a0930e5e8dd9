package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.Table;
import dev.doorward.evaluation.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A clip whose blinks are known.
 *
 * @param blinks middles of the true ones, seconds from the clip's start
 */
record BlinkClip(Path file, String glasses, String view, List<Double> blinks) {

    /** The clips of a folder with {@code clips.csv} and {@code blinks.csv}. */
    static List<BlinkClip> read(Path folder) throws UnusableInputException {
        List<Map<String, String>> truth = Table.read(folder.resolve("blinks.csv"), "clip", "closed_mid_s");
        List<BlinkClip> clips = new ArrayList<>();
        for (Map<String, String> row : Table.read(folder.resolve("clips.csv"), "clip", "view", "glasses")) {
            List<Double> blinks = new ArrayList<>();
            for (Map<String, String> blink : truth) {
                if (blink.get("clip").equals(row.get("clip"))) {
                    blinks.add(seconds(folder, blink.get("closed_mid_s")));
                }
            }
            clips.add(new BlinkClip(folder.resolve(row.get("clip")), row.get("glasses"), row.get("view"), blinks));
        }
        return clips;
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
