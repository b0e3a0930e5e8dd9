package dev.doorward.vision.liveness.track;

import dev.doorward.vision.infrared.InfraredSight;
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
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How a face looks in infrared over three seconds. Skin is bright there, whatever its colour, and has eyes, nose and mouth
 * where the first camera sees them; a screen gives off no infrared and is dark or a mirror; ink of many printers is not
 * there at all. A picture that is dark all over tells no screen from a lamp that is out, so it is a doubt. What carbon prints is there: that a face looks right in infrared proves no life.
 *
 * <p>The limits come from what is known of the light and were tried on made pairs of streams, on no camera: docs/adr/0019.
 */
final class InfraredJudge {
    /** Pairs that say something, within {@link TrackLiveness#LOOKS_BACK}. */
    private static final int LEAST = 5;

    /** A spoof turns someone away, so it takes twice as many. */
    private static final int CAUTION = 2;

    private static final double MOST = 0.6;
    private static final int MOST_SIGHTS = 120;

    /** Grey. In less than that nothing is seen: no lamp, or a hand over the lens. */
    private static final double NO_LIGHT = 30;
    /** Grey: a near lamp blinds the camera, and everything is blank. */
    private static final double GLARE = 235;
    /** Grey, and as a share of the brightest things about: where no face is found, this is dark. */
    private static final double DARK = 40;

    private static final double DARK_SHARE = 0.4;
    /** Grey that skin reaches at least, though it stands against the sun. */
    private static final double SKIN = 25;
    /** Contrast in infrared over that in colour: blank paper below, a face above. */
    private static final double FLAT = 0.3;

    private static final double STRUCTURED = 0.35;
    private static final double ALIKE = 0.45;

    /** What one pair looks like. */
    private enum Look {
        SKIN,
        DARK,
        FLAT,
        BLIND,
        UNCLEAR
    }

    private final Deque<InfraredSight> window = new ArrayDeque<>();

    void add(InfraredSight sight) {
        window.addLast(sight);
        if (window.size() > MOST_SIGHTS) {
            window.removeFirst();
        }
    }

    /** None where no infrared camera is. */
    List<Check> checks(double now) {
        window.removeIf(sight -> now - sight.seconds() > TrackLiveness.LOOKS_BACK);
        if (window.isEmpty()) {
            return List.of();
        }
        List<Look> looks = window.stream()
                .flatMap(sight -> sight instanceof InfraredSight.Pair pair ? Stream.of(look(pair)) : Stream.empty())
                .toList();
        OptionalDouble score = looks.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(share(looks, Look.SKIN));
        return List.of(new Check(Kind.INFRARED, state(looks), score, MOST));
    }

    private State state(List<Look> looks) {
        if (looks.size() < LEAST) {
            return window.getLast() instanceof InfraredSight.Missing missing
                    ? new Unavailable(missing.reason())
                    : new Pending(
                            Cause.TOO_FEW_FRAMES,
                            "%d of %d infrared pictures looked at".formatted(looks.size(), LEAST));
        }
        if (share(looks, Look.BLIND) >= MOST) {
            return new Pending(
                    Cause.DOUBTFUL, "The infrared picture is all dark: no lamp, a covered lens, or a screen");
        }
        if (share(looks, Look.SKIN) >= MOST) {
            return new Passed("Bright and structured in infrared, as skin");
        }
        boolean spoof = share(looks, Look.DARK) + share(looks, Look.FLAT) >= MOST;
        if (!spoof || looks.size() < CAUTION * LEAST) {
            return new Pending(Cause.DOUBTFUL, "In doubt in infrared");
        }
        return share(looks, Look.DARK) >= share(looks, Look.FLAT)
                ? new Failed("Dark in infrared, as a screen")
                : new Failed("No face in infrared where one is seen, as on paper or a screen that shines back");
    }

    private static double share(List<Look> looks, Look which) {
        return looks.stream().filter(look -> look == which).count() / (double) looks.size();
    }

    private static Look look(InfraredSight.Pair pair) {
        if (pair.light() < NO_LIGHT) {
            return Look.BLIND;
        }
        if (pair.found()) {
            boolean skin = pair.brightness() >= SKIN && pair.contrast() >= STRUCTURED && pair.likeness() >= ALIKE;
            return skin ? Look.SKIN : Look.UNCLEAR;
        }
        if (pair.brightness() < DARK || pair.brightness() < DARK_SHARE * pair.light()) {
            return Look.DARK;
        }
        return pair.brightness() <= GLARE && pair.contrast() < FLAT ? Look.FLAT : Look.UNCLEAR;
    }
}
