package dev.doorward.access.policy;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.config.TwoPersonRule;
import java.time.LocalDate;

/** Whether somebody who may enter may not do so alone. */
public final class TwoPersons {
    private TwoPersons() {}

    /** @param level of whoever may enter */
    public static boolean areNeeded(AccessLevel level, Terms terms) {
        return terms.config().twoPersons().stream().anyMatch(rule -> applies(rule, level, terms));
    }

    private static boolean applies(TwoPersonRule rule, AccessLevel level, Terms terms) {
        return (rule.levels().isEmpty() || rule.levels().contains(level))
                && Times.within(date -> begins(rule, date, terms), rule.from(), rule.to(), terms.local());
    }

    private static boolean begins(TwoPersonRule rule, LocalDate date, Terms terms) {
        return rule.days().isEmpty()
                || rule.days().contains(date.getDayOfWeek())
                || rule.holidays() && terms.config().holidays().contains(date);
    }
}
