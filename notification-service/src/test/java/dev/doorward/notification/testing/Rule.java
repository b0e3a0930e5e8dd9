package dev.doorward.notification.testing;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.config.AlertRule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a rule of the owner narrower, step by step. */
public final class Rule {
    private final Set<AlertEvent> events;
    private Set<DenialReason> reasons = Set.of();
    private Severity severity = Severity.INFO;
    private Set<AccessLevel> levels = Set.of();
    private List<String> people = List.of();
    private List<String> doors = List.of();
    private Set<DayOfWeek> days = Set.of();
    private @Nullable LocalTime from;
    private @Nullable LocalTime to;
    private List<String> recipients = List.of("owner");
    private int minutes;
    private List<String> others = List.of();

    private Rule(Set<AlertEvent> events) {
        this.events = events;
    }

    /** None: of everything. */
    public static Rule of(AlertEvent... events) {
        return new Rule(Set.of(events));
    }

    public Rule because(DenialReason... those) {
        reasons = Set.of(those);
        return this;
    }

    public Rule atLeast(Severity least) {
        severity = least;
        return this;
    }

    public Rule about(AccessLevel... those) {
        levels = Set.of(those);
        return this;
    }

    public Rule about(PersonId... those) {
        people = Stream.of(those).map(PersonId::value).toList();
        return this;
    }

    public Rule at(String... those) {
        doors = List.of(those);
        return this;
    }

    public Rule on(Set<DayOfWeek> those) {
        days = those;
        return this;
    }

    public Rule between(@Nullable LocalTime begin, @Nullable LocalTime end) {
        from = begin;
        to = end;
        return this;
    }

    public Rule tells(String... those) {
        recipients = List.of(those);
        return this;
    }

    public Rule andAfter(int patience, String... those) {
        minutes = patience;
        others = List.of(those);
        return this;
    }

    public AlertRule rule() {
        return new AlertRule(
                events, reasons, severity, levels, people, doors, days, from, to, recipients, minutes, others);
    }
}
