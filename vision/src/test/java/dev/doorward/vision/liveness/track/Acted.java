package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.liveness.Eyes;
import dev.doorward.vision.liveness.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A face that does what a test says, frame by frame. */
final class Acted {
    static final LivenessSettings SETTINGS = new LivenessSettings(0.9, 0.5, 12, 0.4, 0.2, 5, 0.02);
    private static final double OPEN = 0.3;
    private static final double SHUT = 0.2;

    private final double rate;
    private final List<EyeFrame> frames = new ArrayList<>();
    private double yaw;
    private double speed;
    private double x = 100;
    private double seconds = 1_000;

    Acted(double rate) {
        this.rate = rate;
    }

    static Scores silent(double score) {
        return new Scores(OptionalDouble.of(score), OptionalDouble.empty(), OptionalDouble.empty());
    }

    static Scores fallback(double score) {
        return new Scores(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(score));
    }

    Acted turned(double degrees) {
        yaw = degrees;
        return this;
    }

    /** Eye distances a second. */
    Acted moving(double eyeDistances) {
        speed = eyeDistances;
        return this;
    }

    Acted looks(double forSeconds) {
        return shows(forSeconds, OPEN, 0.02, 0.02);
    }

    /** Lids fall in a frame, stay shut, rise in a frame. */
    Acted blinks(double shutSeconds) {
        return shows(1 / rate, 0.25, 0.4, 0.4).shuts(shutSeconds).shows(1 / rate, 0.26, 0.3, 0.3);
    }

    Acted shuts(double forSeconds) {
        return shows(forSeconds, SHUT, 0.98, 0.97);
    }

    Acted isUnseen(double forSeconds) {
        seconds += forSeconds;
        return this;
    }

    Acted shows(double forSeconds, double ear, double leftClosed, double rightClosed) {
        for (long i = Math.max(1, Math.round(forSeconds * rate)); i > 0; i--) {
            frames.add(new EyeFrame(seconds, ear, new Eyes(leftClosed, rightClosed), yaw, new Point(x, 80), 50));
            seconds += 1 / rate;
            x += 50 * speed / rate;
        }
        return this;
    }

    List<EyeFrame> frames() {
        return frames;
    }

    List<Blink> blinks() {
        BlinkDetector detector = new BlinkDetector();
        return frames.stream()
                .flatMap(frame -> detector.add(frame, SETTINGS).stream())
                .toList();
    }
}
