package dev.doorward.evaluation.pad;

import dev.doorward.vision.liveness.track.Assessment;
import dev.doorward.vision.liveness.track.Check;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Motion;
import dev.doorward.vision.liveness.track.Outcome;
import dev.doorward.vision.liveness.track.TrackLiveness;
import java.util.List;
import java.util.Set;

/**
 * When the default policy asks one track for a movement. This says again what access-service's {@code Signs.isInDoubtAlone}
 * and {@code Wants.all} say, and {@code Visits.kinds} of what is asked: a service is nothing to depend on. A test holds
 * the list of checks to theirs.
 */
final class Doubt {
    /** In doubt nobody is asked to blink, for eyes may look through a picture. */
    static final Set<Motion> ASKED = Set.of(Motion.TURN_LEFT, Motion.TURN_RIGHT, Motion.NOD);

    /** Checks whose doubt no movement settles; infrared, which leaves no doubt open, is judged apart. */
    static final Set<Kind> UNSETTLED = Set.of(Kind.BLINK, Kind.PLANE, Kind.PASSIVE_FALLBACK);

    private double suspected = Double.NEGATIVE_INFINITY;

    /** Takes what is known with the next frame, and says whether a movement may be asked for now. */
    boolean asks(Assessment assessment, double seconds) {
        if (assessment.outcome() instanceof Outcome.Spoof) {
            suspected = seconds;
        }
        boolean calm = seconds - suspected > TrackLiveness.LOOKS_BACK;
        return calm && blinked(assessment) && isAlone(assessment);
    }

    private static boolean blinked(Assessment assessment) {
        return assessment.checks().stream()
                .anyMatch(check -> check.kind() == Kind.BLINK && check.state() instanceof Check.Passed);
    }

    /** Whether such a doubt is all that is left. */
    private static boolean isAlone(Assessment assessment) {
        List<Check> open = assessment.checks().stream()
                .filter(check -> check.kind() != Kind.INFRARED && !(check.state() instanceof Check.Passed))
                .toList();
        return assessment.outcome() instanceof Outcome.Inconclusive doubt
                && doubt.cause() == Check.Cause.DOUBTFUL
                && !open.isEmpty()
                && open.stream()
                        .allMatch(check -> !UNSETTLED.contains(check.kind()) && check.state() instanceof Check.Pending);
    }
}
