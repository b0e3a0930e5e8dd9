package dev.doorward.access.policy;

import static dev.doorward.access.evidence.Gate.FRESH_MS;

import dev.doorward.access.challenge.Standing;
import dev.doorward.access.evidence.Aged;
import dev.doorward.access.evidence.TrackEvidence;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.AccessConfig.Requirement;
import java.util.List;
import java.util.Optional;

/** Whether a living face stands there: the checks of the newest verdict, composed as the configuration says. */
sealed interface Aliveness {
    /** So many suspecting verdicts within 3 s are no bad moment any more. */
    int SUSPICIONS = 3;

    record Alive(Aged<LivenessVerdict> verdict) implements Aliveness {}

    /** Nothing is lacking but the answer to a challenge. */
    record Unanswered(Aged<LivenessVerdict> verdict, DenialReason reason, boolean settled) implements Aliveness {}

    record NotAlive(DenialReason reason, boolean settled, List<Aged<LivenessVerdict>> relied) implements Aliveness {}

    static Aliveness of(TrackEvidence evidence, Standing challenge, AccessConfig config, long now) {
        List<Aged<LivenessVerdict>> all = evidence.livenesses();
        long newest = all.isEmpty() ? Long.MIN_VALUE : all.getLast().capturedAt();
        if (all.isEmpty() || now - newest > FRESH_MS) {
            long since = Math.max(evidence.firstAt(), newest);
            return new NotAlive(DenialReason.NO_LIVENESS_VERDICT, now - since >= FRESH_MS, List.of());
        }
        List<Aged<LivenessVerdict>> suspicions =
                all.stream().filter(one -> suspects(one.verdict())).toList();
        if (suspicions.size() >= SUSPICIONS || suspects(all.getLast().verdict())) {
            return new NotAlive(DenialReason.SPOOF_SUSPECTED, suspicions.size() >= SUSPICIONS, suspicions);
        }
        Aged<LivenessVerdict> last = all.getLast();
        Optional<DenialReason> missing = missing(evidence, last, config);
        boolean asks =
                switch (config.challenge()) {
                    case OFF -> false;
                    case IF_DOUBTFUL -> missing.isPresent() && suspicions.isEmpty() && isInDoubtAlone(evidence, last);
                    case ALWAYS -> missing.isEmpty();
                };
        if (asks) {
            return challenged(last, missing.orElse(DenialReason.NO_RESPONSE), challenge);
        }
        boolean patient = Patience.of(evidence, challenge, config, now);
        return missing.<Aliveness>map(reason -> new NotAlive(reason, !patient, List.of(last)))
                .orElseGet(() -> new Alive(last));
    }

    /** @param meanwhile what is lacking as long as there may be an answer */
    private static Aliveness challenged(Aged<LivenessVerdict> last, DenialReason meanwhile, Standing challenge) {
        return switch (challenge.state()) {
            case PASSED -> new Alive(last);
            case NOT_ASKED, OPEN -> new Unanswered(last, meanwhile, false);
            case SPENT -> new Unanswered(last, DenialReason.NO_RESPONSE, true);
        };
    }

    /** Whether this very face blinked and the passive models, which looked at it long enough, can't tell what it is. */
    private static boolean isInDoubtAlone(TrackEvidence evidence, Aged<LivenessVerdict> last) {
        List<LivenessCheck> open = open(last.verdict());
        return last.verdict().outcome() instanceof Liveness.Inconclusive doubt
                && doubt.cause() == Liveness.Cause.DOUBTFUL
                && evidence.blinks() > 0
                && check(last.verdict(), LivenessCheck.BLINK) == LivenessCheck.State.PASSED
                && last.capturedAt() >= evidence.passiveFrom()
                && !open.isEmpty()
                && open.stream()
                        .allMatch(check -> check.name().equals(LivenessCheck.PASSIVE)
                                && check.state() == LivenessCheck.State.PENDING);
    }

    /**
     * A check that finds a spoof always denies, whether the configuration asks for it or not, and whatever a challenge
     * says; a challenge that is lost is none.
     */
    private static boolean suspects(LivenessVerdict verdict) {
        return verdict.outcome() instanceof Liveness.Spoof
                || verdict.checks().stream()
                        .anyMatch(check -> check.state() == LivenessCheck.State.FAILED
                                && !check.name().equals(LivenessCheck.CHALLENGE));
    }

    private static Optional<DenialReason> missing(
            TrackEvidence evidence, Aged<LivenessVerdict> newest, AccessConfig config) {
        LivenessVerdict verdict = newest.verdict();
        if (verdict.outcome() instanceof Liveness.Inconclusive doubt && !isSetAside(verdict, config)) {
            return Optional.of(reason(doubt.cause()));
        }
        boolean blinked = evidence.blinks() > 0;
        if (!satisfied(config.blink(), check(verdict, LivenessCheck.BLINK), blinked)) {
            return Optional.of(DenialReason.NO_BLINK);
        }
        boolean ofThisFace = newest.capturedAt() >= evidence.passiveFrom();
        if (!satisfied(config.passive(), check(verdict, LivenessCheck.PASSIVE), ofThisFace)) {
            return Optional.of(DenialReason.LIVENESS_IN_DOUBT);
        }
        boolean none = config.blink() != Requirement.REQUIRED && config.passive() != Requirement.REQUIRED;
        return none ? Optional.of(DenialReason.LIVENESS_IN_DOUBT) : Optional.empty();
    }

    /** Whether all doubt comes from checks that the configuration does without. */
    private static boolean isSetAside(LivenessVerdict verdict, AccessConfig config) {
        List<LivenessCheck> open = open(verdict);
        return !open.isEmpty()
                && open.stream().allMatch(check -> switch (check.name()) {
                    case LivenessCheck.BLINK -> isDispensable(config.blink(), check);
                    case LivenessCheck.PASSIVE, LivenessCheck.PASSIVE_FALLBACK ->
                        isDispensable(config.passive(), check);
                    default -> false;
                });
    }

    /** Checks that did not pass; the answer to a challenge is judged by itself. */
    private static List<LivenessCheck> open(LivenessVerdict verdict) {
        return verdict.checks().stream()
                .filter(check -> check.state() != LivenessCheck.State.PASSED)
                .filter(check -> !check.name().equals(LivenessCheck.CHALLENGE))
                .toList();
    }

    private static boolean isDispensable(Requirement requirement, LivenessCheck check) {
        return requirement == Requirement.OFF
                || (requirement == Requirement.WHEN_AVAILABLE && check.state() == LivenessCheck.State.UNAVAILABLE);
    }

    private static LivenessCheck.State check(LivenessVerdict verdict, String name) {
        return verdict.check(name).orElse(LivenessCheck.State.UNAVAILABLE);
    }

    private static boolean satisfied(Requirement requirement, LivenessCheck.State state, boolean ofThisFace) {
        boolean passed = state == LivenessCheck.State.PASSED && ofThisFace;
        return switch (requirement) {
            case REQUIRED -> passed;
            case WHEN_AVAILABLE -> passed || state == LivenessCheck.State.UNAVAILABLE;
            case OFF -> true;
        };
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
