package dev.doorward.access.policy;

import dev.doorward.contract.config.LivenessRule;
import dev.doorward.contract.config.LivenessRule.Check;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule in words: {@code rule 2: residents, weekdays 22:00–06:00: all of blink, passive, challenge}. */
final class RuleWords {
    static final String NONE = "none of the rules: what is set for everybody else";

    private RuleWords() {}

    static String of(int number, LivenessRule rule) {
        String when = Stream.of(TimeWords.days(rule.days()), TimeWords.times(rule.from(), rule.to()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String who = when.isEmpty() ? levels(rule) : levels(rule) + ", " + when;
        return "rule %d: %s: %s%s".formatted(number, who, checks(rule), movement(rule));
    }

    private static String levels(LivenessRule rule) {
        return rule.levels().isEmpty()
                ? "everybody"
                : rule.levels().stream().map(level -> lower(level) + "s").collect(Collectors.joining(", "));
    }

    private static String checks(LivenessRule rule) {
        String all = rule.checks().stream().map(RuleWords::lower).collect(Collectors.joining(", "));
        return rule.checks().size() == 1
                ? all
                : switch (rule.combination()) {
                    case ALL -> "all of " + all;
                    case ANY_OF -> "any of " + all;
                };
    }

    private static String movement(LivenessRule rule) {
        boolean asked = rule.combination() == LivenessRule.Combination.ALL
                && rule.checks().contains(Check.CHALLENGE);
        return asked
                ? ""
                : switch (rule.challenge()) {
                    case OFF -> "";
                    case IF_DOUBTFUL -> "; challenge in doubt";
                    case ALWAYS -> "; challenge always";
                };
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
