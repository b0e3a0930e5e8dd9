package dev.doorward.access.policy;

import dev.doorward.access.evidence.Aged;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessCheck.State;
import dev.doorward.contract.LivenessVerdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the newest verdict says of the face that is there now. */
record Signs(TrackEvidence evidence, Aged<LivenessVerdict> newest) {
    /** Checks whose doubt a movement may settle. */
    private static final Set<String> MAY_DOUBT = Set.of(
            LivenessCheck.PASSIVE,
            LivenessCheck.STRICT,
            LivenessCheck.SCREEN,
            LivenessCheck.SECOND_FACE,
            LivenessCheck.STILL,
            LivenessCheck.SURROUNDINGS);

    /**
     * A check that finds a spoof always denies, whether anybody asks for it or not, and whatever a challenge says; a
     * challenge that is lost is none.
     */
    static boolean suspect(LivenessVerdict verdict) {
        return verdict.outcome() instanceof Liveness.Spoof
                || verdict.checks().stream()
                        .anyMatch(check ->
                                check.state() == State.FAILED && !check.name().equals(LivenessCheck.CHALLENGE));
    }

    State blink() {
        return ofThisFace(state(LivenessCheck.BLINK), evidence.blinks() > 0);
    }

    State passive() {
        return ofThisFace(state(LivenessCheck.PASSIVE), newest.capturedAt() >= evidence.passiveFrom());
    }

    State surroundings() {
        return ofThisFace(state(LivenessCheck.SURROUNDINGS), newest.capturedAt() >= evidence.passiveFrom());
    }

    State infrared() {
        return ofThisFace(state(LivenessCheck.INFRARED), newest.capturedAt() >= evidence.passiveFrom());
    }

    /** Checks that did not pass; the answer to a challenge and infrared, which leaves no doubt open, are judged apart. */
    private List<LivenessCheck> open() {
        return newest.verdict().checks().stream()
                .filter(check -> check.state() != State.PASSED)
                .filter(check -> !check.name().equals(LivenessCheck.CHALLENGE)
                        && !check.name().equals(LivenessCheck.INFRARED))
                .toList();
    }

    /** Why liveness can't tell, where it can't. */
    Optional<DenialReason> doubt() {
        return newest.verdict().outcome() instanceof Liveness.Inconclusive doubt
                ? Optional.of(reason(doubt.cause()))
                : Optional.empty();
    }

    /** Whether all doubt comes from such checks; a doubt that no check explains comes from none. */
    boolean isDoubtOf(Predicate<LivenessCheck> such) {
        List<LivenessCheck> open = open();
        return !open.isEmpty() && open.stream().allMatch(such);
    }

    /** Whether the passive models, or the one that stands in for them, have nothing more to say of this face. */
    boolean arePassiveModelsHeard() {
        return passive() != State.PENDING
                && open().stream()
                        .noneMatch(check ->
                                check.name().equals(LivenessCheck.PASSIVE_FALLBACK) && check.state() == State.PENDING);
    }

    /** Whether this very face blinked and what looks at it passively, for long enough, can't tell what it is. */
    boolean isInDoubtAlone() {
        return newest.verdict().outcome() instanceof Liveness.Inconclusive doubt
                && doubt.cause() == Liveness.Cause.DOUBTFUL
                && blink() == State.PASSED
                && newest.capturedAt() >= evidence.passiveFrom()
                && isDoubtOf(check -> MAY_DOUBT.contains(check.name()) && check.state() == State.PENDING);
    }

    private State state(String name) {
        return newest.verdict().check(name).orElse(State.UNAVAILABLE);
    }

    /** What was passed by the face before says nothing yet. */
    private static State ofThisFace(State state, boolean ofThisFace) {
        return state == State.PASSED && !ofThisFace ? State.PENDING : state;
    }

    private static DenialReason reason(Liveness.Cause cause) {
        return switch (cause) {
            case LOW_RATE -> DenialReason.LOW_FRAME_RATE;
            case NO_BLINK_YET -> DenialReason.NO_BLINK;
            case EYES_NOT_VISIBLE -> DenialReason.EYES_NOT_VISIBLE;
            case TOO_FEW_FRAMES, DOUBTFUL, NO_CHECKS -> DenialReason.LIVENESS_IN_DOUBT;
        };
    }
}
