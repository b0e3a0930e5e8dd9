package dev.doorward.access.policy;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.RuleApplied;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.LivenessRule;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule for a level at a moment: the first that applies, else what is set for everybody. */
final class Rules {
    /** @param said which rule it is; null where there are no rules */
    record Applied(Demand demand, @Nullable RuleApplied said) {}

    private Rules() {}

    /** @param local date and time by the clock of the house */
    static Applied of(AccessConfig config, AccessLevel level, LocalDateTime local) {
        List<LivenessRule> rules = config.livenessRules();
        for (int i = 0; i < rules.size(); i++) {
            LivenessRule rule = rules.get(i);
            if ((rule.levels().isEmpty() || rule.levels().contains(level)) && isTime(rule, local)) {
                return new Applied(
                        Demand.of(rule, config.surroundings()),
                        new RuleApplied(i + 1, rule, RuleWords.of(i + 1, rule)));
            }
        }
        RuleApplied none = rules.isEmpty() ? null : new RuleApplied(0, null, RuleWords.NONE);
        return new Applied(Demand.of(config), none);
    }

    private static boolean isTime(LivenessRule rule, LocalDateTime local) {
        return Times.within(
                date -> rule.days().isEmpty() || rule.days().contains(date.getDayOfWeek()),
                rule.from(),
                rule.to(),
                local);
    }
}
