package dev.doorward.access.policy;

import static dev.doorward.access.evidence.Gate.FRESH_MS;

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

    record NotAlive(DenialReason reason, boolean settled, List<Aged<LivenessVerdict>> relied) implements Aliveness {}

    static Aliveness of(TrackEvidence evidence, AccessConfig config, long now) {
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
        boolean patient = now - evidence.firstAt() < config.patience() * 1_000;
        return missing(evidence, all.getLast(), config)
                .<Aliveness>map(reason -> new NotAlive(reason, !patient, List.of(all.getLast())))
                .orElseGet(() -> new Alive(all.getLast()));
    }

    /** A check that finds a spoof always denies, whether the configuration asks for it or not. */
    private static boolean suspects(LivenessVerdict verdict) {
        return verdict.outcome() instanceof Liveness.Spoof
                || verdict.checks().stream().anyMatch(check -> check.state() == LivenessCheck.State.FAILED);
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
        List<LivenessCheck> open = verdict.checks().stream()
                .filter(check -> check.state() != LivenessCheck.State.PASSED)
                .toList();
        return !open.isEmpty()
                && open.stream().allMatch(check -> switch (check.name()) {
                    case LivenessCheck.BLINK -> isDispensable(config.blink(), check);
                    case LivenessCheck.PASSIVE, LivenessCheck.PASSIVE_FALLBACK ->
                        isDispensable(config.passive(), check);
                    default -> false;
                });
    }

    private static boolean isDispensable(Requirement requirement, LivenessCheck check) {
        return requirement == Requirement.OFF
                || (requirement == Requirement.WHEN_AVAILABLE && check.state() == LivenessCheck.State.UNAVAILABLE);
    }

    private static LivenessCheck.State check(LivenessVerdict verdict, String name) {
        return verdict.checks().stream()
                .filter(check -> check.name().equals(name))
                .map(LivenessCheck::state)
                .reduce((one, other) -> one == other ? one : LivenessCheck.State.PENDING)
                .orElse(LivenessCheck.State.UNAVAILABLE);
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
