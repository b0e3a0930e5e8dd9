package dev.doorward.access.policy;

import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.AccessConfig.Challenge;
import dev.doorward.contract.config.AccessConfig.Requirement;
import dev.doorward.contract.config.LivenessRule;
import dev.doorward.contract.config.LivenessRule.Check;
import java.util.Set;

/** What it takes to be taken for alive. */
sealed interface Demand {
    /** When a movement is asked for on top. */
    Challenge challenge();

    /** Each check as required. */
    record AllOf(
            Requirement blink, Requirement passive, Requirement surroundings, Requirement infrared, Challenge challenge)
            implements Demand {
        private AllOf requiring(Check check) {
            return switch (check) {
                case BLINK -> new AllOf(Requirement.REQUIRED, passive, surroundings, infrared, challenge);
                case PASSIVE -> new AllOf(blink, Requirement.REQUIRED, surroundings, infrared, challenge);
                case INFRARED -> new AllOf(blink, passive, surroundings, Requirement.REQUIRED, challenge);
                case CHALLENGE -> new AllOf(blink, passive, surroundings, infrared, Challenge.ALWAYS);
            };
        }
    }

    /** One of the checks, whichever is seen. */
    record AnyOf(Set<Check> checks, Challenge challenge) implements Demand {
        public AnyOf {
            checks = Set.copyOf(checks);
        }

        /** Whether there is a check that nobody has to be asked for. */
        boolean hasUnasked() {
            return checks.stream().anyMatch(check -> switch (check) {
                case BLINK, PASSIVE -> true;
                case CHALLENGE, INFRARED -> false;
            });
        }
    }

    static Demand of(AccessConfig base) {
        return new AllOf(base.blink(), base.passive(), base.surroundings(), base.infrared(), base.challenge());
    }

    /** @param surroundings as the door's camera is mounted, whatever the rule */
    static Demand of(LivenessRule rule, Requirement surroundings) {
        return switch (rule.combination()) {
            case ALL -> all(rule, surroundings);
            case ANY_OF -> new AnyOf(rule.checks(), rule.challenge());
        };
    }

    private static Demand all(LivenessRule rule, Requirement surroundings) {
        boolean asked = rule.checks().contains(Check.CHALLENGE);
        boolean inDoubt = !asked && rule.challenge() == Challenge.IF_DOUBTFUL;
        Requirement unticked = inDoubt ? Requirement.WHEN_AVAILABLE : Requirement.OFF;
        AllOf all = new AllOf(Requirement.OFF, unticked, surroundings, Requirement.OFF, rule.challenge());
        for (Check check : rule.checks()) {
            all = all.requiring(check);
        }
        return all;
    }
}
