package dev.doorward.evaluation.door;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.image.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** What the camera is shown: a clip as it is, or one frame of a clip held still as a photograph would be. */
final class Probe {
    private static final String STILL = "still:";
    private static final double HELD_SECONDS = 5;
    private static final double RATE = 30;

    private Probe() {}

    /** The file to play; a held frame is written into {@code scratch}. */
    static Path file(String probe, Path folder, Path scratch) throws UnusableInputException, IOException {
        if (!probe.startsWith(STILL)) {
            Path clip = folder.resolve(probe);
            if (!Files.isRegularFile(clip)) {
                throw new UnusableInputException("probe " + clip + " is not there");
            }
            return clip.toAbsolutePath();
        }
        int at = probe.lastIndexOf('@');
        if (at < 0) {
            throw new UnusableInputException("probe " + probe + " must be still:CLIP@SECONDS");
        }
        Path clip = folder.resolve(probe.substring(STILL.length(), at));
        Path held = Files.createTempFile(scratch, "still-", ".mkv");
        Clip.hold(frame(clip, seconds(probe, at)), HELD_SECONDS, RATE, held);
        return held;
    }

    private static double seconds(String probe, int at) throws UnusableInputException {
        try {
            return Double.parseDouble(probe.substring(at + 1));
        } catch (NumberFormatException e) {
            throw new UnusableInputException("probe " + probe + " must be still:CLIP@SECONDS");
        }
    }

    private static Image frame(Path clip, double second) throws UnusableInputException {
        AtomicReference<Image> found = new AtomicReference<>();
        Clip.watch(clip, (frame, seconds) -> {
            found.set(frame);
            return seconds + 1e-6 < second;
        });
        return found.get();
    }
}
