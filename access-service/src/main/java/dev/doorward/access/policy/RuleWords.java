package dev.doorward.access.policy;

import dev.doorward.contract.config.LivenessRule;
import dev.doorward.contract.config.LivenessRule.Check;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule in words: {@code rule 2: residents, weekdays 22:00–06:00: all of blink, passive, challenge}. */
final class RuleWords {
    static final String NONE = "none of the rules: what is set for everybody else";

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private RuleWords() {}

    static String of(int number, LivenessRule rule) {
        String when = Stream.of(days(rule.days()), times(rule.from(), rule.to()))
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

    private static String days(Set<DayOfWeek> days) {
        if (days.isEmpty() || days.size() == DayOfWeek.values().length) {
            return "";
        }
        if (days.equals(WEEKDAYS)) {
            return "weekdays";
        }
        return days.equals(WEEKEND)
                ? "weekends"
                : days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(", "));
    }

    private static String times(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? "" : from + "–" + to;
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
