package dev.doorward.vision.liveness.track;

import dev.doorward.vision.liveness.Scores;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import dev.doorward.vision.liveness.track.Check.Unavailable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Means of the passive scores of a track over the last three seconds: one frame says little. */
final class PassiveJudge {
    /** Scores of neighbouring frames say the same, so one each tenth of a second is enough; less a frame's jitter. */
    private static final double SCORED_EVERY = 0.1 - 0.01;

    /** A spoof turns someone away, so it takes twice the frames that "alive" takes. */
    private static final int CAUTION = 2;

    /** Living faces of 12 clips have 0.42 and more over any three seconds; most replays have less. */
    private static final double STRICT = 0.4;

    private record Scored(double seconds, Scores scores) {}

    private final Deque<Scored> window = new ArrayDeque<>();

    boolean wants(double seconds) {
        return window.isEmpty() || seconds - window.getLast().seconds() >= SCORED_EVERY;
    }

    void add(double seconds, Scores scores) {
        window.addLast(new Scored(seconds, scores));
    }

    /** @param now the newest frame's time */
    List<Check> checks(double now, LivenessSettings settings) {
        window.removeIf(one -> now - one.seconds() > TrackLiveness.LOOKS_BACK);
        Mean silent = mean(Scores::silent);
        if (silent.frames() > 0 || window.isEmpty()) {
            Check passive = new Check(Kind.PASSIVE, passive(silent, settings), silent.score(), settings.passiveLive());
            Mean strict = mean(Scores::strict);
            return strict.frames() == 0
                    ? List.of(passive)
                    : List.of(passive, new Check(Kind.STRICT, strict(strict, settings), strict.score(), STRICT));
        }
        Mean fallback = mean(Scores::fallback);
        return List.of(
                new Check(
                        Kind.PASSIVE,
                        new Unavailable("The anti-spoofing models are missing"),
                        OptionalDouble.empty(),
                        settings.passiveLive()),
                new Check(
                        Kind.PASSIVE_FALLBACK,
                        fallback(fallback, settings),
                        fallback.score(),
                        settings.fallbackThreshold()));
    }

    private static State passive(Mean mean, LivenessSettings settings) {
        if (mean.frames() < settings.passiveFrames()) {
            return mean.tooFew(settings.passiveFrames());
        }
        if (mean.value() >= settings.passiveLive()) {
            return new Passed(mean.in("Looks alive (%.2f)"));
        }
        boolean spoof = mean.value() < settings.passiveSpoof() && mean.frames() >= CAUTION * settings.passiveFrames();
        return spoof
                ? new Failed(mean.in("Looks like a picture or a screen (%.2f)"))
                : new Pending(Cause.DOUBTFUL, mean.in("In doubt whether it is a picture (%.2f)"));
    }

    private static State strict(Mean mean, LivenessSettings settings) {
        if (mean.frames() < settings.passiveFrames()) {
            return mean.tooFew(settings.passiveFrames());
        }
        return mean.value() >= STRICT
                ? new Passed(mean.in("Nothing speaks against it (%.2f)"))
                : new Pending(Cause.DOUBTFUL, mean.in("In doubt at a stricter look (%.2f)"));
    }

    private static State fallback(Mean mean, LivenessSettings settings) {
        if (mean.frames() < CAUTION * settings.passiveFrames()) {
            return mean.tooFew(CAUTION * settings.passiveFrames());
        }
        return mean.value() < settings.fallbackThreshold()
                ? new Failed(mean.in("Looks like a picture or a screen (%.3f)"))
                : new Passed(mean.in("Nothing speaks against it (%.3f)"));
    }

    private Mean mean(Function<Scores, OptionalDouble> which) {
        double[] values = window.stream()
                .map(one -> which.apply(one.scores()))
                .flatMap(score -> score.isPresent() ? Stream.of(score.getAsDouble()) : Stream.empty())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return new Mean(values.length, values.length == 0 ? 0 : sum / values.length);
    }

    private record Mean(int frames, double value) {
        OptionalDouble score() {
            return frames == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
        }

        String in(String words) {
            return String.format(Locale.ROOT, words, value);
        }

        Pending tooFew(int wanted) {
            return new Pending(Cause.TOO_FEW_FRAMES, "%d of %d frames looked at".formatted(frames, wanted));
        }
    }
}
