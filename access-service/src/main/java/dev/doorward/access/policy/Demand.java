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
    record AllOf(Requirement blink, Requirement passive, Challenge challenge) implements Demand {}

    /** One of the checks, whichever is seen. */
    record AnyOf(Set<Check> checks, Challenge challenge) implements Demand {
        public AnyOf {
            checks = Set.copyOf(checks);
        }

        /** Whether there is a check that nobody has to be asked for. */
        boolean hasUnasked() {
            return checks.stream().anyMatch(check -> check != Check.CHALLENGE);
        }
    }

    static Demand of(AccessConfig base) {
        return new AllOf(base.blink(), base.passive(), base.challenge());
    }

    static Demand of(LivenessRule rule) {
        return switch (rule.combination()) {
            case ALL -> all(rule);
            case ANY_OF -> new AnyOf(rule.checks(), rule.challenge());
        };
    }

    private static Demand all(LivenessRule rule) {
        Challenge challenge = rule.checks().contains(Check.CHALLENGE) ? Challenge.ALWAYS : rule.challenge();
        Requirement unticked = challenge == Challenge.IF_DOUBTFUL ? Requirement.WHEN_AVAILABLE : Requirement.OFF;
        return new AllOf(
                rule.checks().contains(Check.BLINK) ? Requirement.REQUIRED : Requirement.OFF,
                rule.checks().contains(Check.PASSIVE) ? Requirement.REQUIRED : unticked,
                challenge);
    }
}
