package dev.doorward.access.policy;

import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessCheck.State;
import dev.doorward.contract.config.AccessConfig.Challenge;
import dev.doorward.contract.config.AccessConfig.Requirement;
import dev.doorward.contract.config.LivenessRule.Check;
import java.util.Optional;

/**
 * What a demand still wants, seen what is seen.
 *
 * @param missing what is lacking; empty where nothing is, or nothing but the answer to a challenge
 * @param answer whether the answer to a challenge would do
 * @param late whether it is asked for only after patience for what is missing is over
 */
record Wants(Optional<DenialReason> missing, boolean answer, boolean late) {
    private static final Wants NOTHING = new Wants(Optional.empty(), false, false);

    /** @param calm whether no check found a spoof lately: after a suspicion no answer settles anything */
    static Wants of(Demand demand, Signs signs, boolean calm) {
        return switch (demand) {
            case Demand.AllOf all -> all(all, signs, calm);
            case Demand.AnyOf any -> any(any, signs, calm);
        };
    }

    private static Wants all(Demand.AllOf all, Signs signs, boolean calm) {
        Optional<DenialReason> missing = missing(all, signs, calm);
        if (!satisfies(signs.infrared(), all.infrared())) {
            return new Wants(Optional.of(missing.orElse(DenialReason.NO_INFRARED)), false, false);
        }
        boolean answer =
                switch (all.challenge()) {
                    case OFF -> false;
                    case IF_DOUBTFUL -> missing.isPresent() && calm && signs.isInDoubtAlone();
                    case ALWAYS -> missing.isEmpty();
                };
        return new Wants(missing, answer, false);
    }

    private static Optional<DenialReason> missing(Demand.AllOf all, Signs signs, boolean calm) {
        if (signs.doubt().isPresent() && !isSetAside(all, signs)) {
            return signs.doubt();
        }
        if (!satisfies(signs.blink(), all.blink())) {
            return Optional.of(DenialReason.NO_BLINK);
        }
        boolean answerAlone = all.blink() != Requirement.REQUIRED && all.passive() != Requirement.REQUIRED;
        boolean enough = !answerAlone || (all.challenge() == Challenge.ALWAYS && calm);
        return enough
                        && satisfies(signs.passive(), all.passive())
                        && satisfies(signs.surroundings(), all.surroundings())
                ? Optional.empty()
                : Optional.of(DenialReason.LIVENESS_IN_DOUBT);
    }

    /** Whether all doubt comes from checks that the demand does without. */
    private static boolean isSetAside(Demand.AllOf all, Signs signs) {
        return signs.isDoubtOf(check -> switch (check.name()) {
            case LivenessCheck.BLINK -> isDispensable(all.blink(), check);
            case LivenessCheck.PASSIVE, LivenessCheck.PASSIVE_FALLBACK, LivenessCheck.STRICT, LivenessCheck.SCREEN ->
                isDispensable(all.passive(), check);
            case LivenessCheck.SURROUNDINGS -> isDispensable(all.surroundings(), check);
            default -> false;
        });
    }

    private static boolean isDispensable(Requirement requirement, LivenessCheck check) {
        return requirement == Requirement.OFF
                || (requirement == Requirement.WHEN_AVAILABLE && check.state() == State.UNAVAILABLE);
    }

    private static boolean satisfies(State state, Requirement requirement) {
        return switch (requirement) {
            case REQUIRED -> state == State.PASSED;
            case WHEN_AVAILABLE -> state == State.PASSED || state == State.UNAVAILABLE;
            case OFF -> true;
        };
    }

    private static Wants any(Demand.AnyOf any, Signs signs, boolean calm) {
        if (signs.doubt().isPresent() && !signs.isDoubtOf(Wants::isOfOneAmongOthers)) {
            return new Wants(signs.doubt(), false, false);
        }
        if (any.checks().stream().anyMatch(check -> isSeen(check, signs))) {
            return onTop(any, signs, calm);
        }
        boolean asksAll = any.checks().contains(Check.CHALLENGE);
        boolean asksNow = any.challenge() == Challenge.IF_DOUBTFUL && signs.isInDoubtAlone();
        return new Wants(Optional.of(unseen(any, signs)), calm && (asksAll || asksNow), !asksNow && any.hasUnasked());
    }

    /** What is asked for is not seen of itself, and what infrared shows may be a print: it counts on top of others only. */
    private static boolean isSeen(Check check, Signs signs) {
        return switch (check) {
            case BLINK -> signs.blink() == State.PASSED;
            case PASSIVE -> signs.passive() == State.PASSED;
            case CHALLENGE, INFRARED -> false;
        };
    }

    /** One of the checks is passed. */
    private static Wants onTop(Demand.AnyOf any, Signs signs, boolean calm) {
        return switch (any.challenge()) {
            case OFF -> NOTHING;
            case IF_DOUBTFUL ->
                signs.arePassiveModelsHeard()
                        ? NOTHING
                        : new Wants(Optional.of(DenialReason.LIVENESS_IN_DOUBT), calm && signs.isInDoubtAlone(), false);
            case ALWAYS -> new Wants(Optional.empty(), true, false);
        };
    }

    private static boolean isOfOneAmongOthers(LivenessCheck check) {
        return switch (check.name()) {
            case LivenessCheck.BLINK,
                    LivenessCheck.PASSIVE,
                    LivenessCheck.PASSIVE_FALLBACK,
                    LivenessCheck.STRICT,
                    LivenessCheck.SCREEN,
                    LivenessCheck.SURROUNDINGS -> true;
            default -> false;
        };
    }

    private static DenialReason unseen(Demand.AnyOf any, Signs signs) {
        if (any.checks().contains(Check.BLINK)) {
            return signs.doubt().orElse(DenialReason.NO_BLINK);
        }
        return any.hasUnasked() ? DenialReason.LIVENESS_IN_DOUBT : DenialReason.NO_RESPONSE;
    }
}
