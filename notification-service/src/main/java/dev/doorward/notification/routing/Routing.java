package dev.doorward.notification.routing;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.config.AlertRule;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.notification.alert.Alert;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which rules an alert meets, and so whom it goes to. */
public final class Routing {
    /**
     * @param recipients ids, each once, in the order of the rules
     * @param escalations who is told when nobody has acknowledged it by then
     */
    public record Way(Set<String> recipients, List<Escalation> escalations) {
        public static final Way NONE = new Way(Set.of(), List.of());
    }

    /** @param recipients ids, each once */
    public record Escalation(Duration after, Set<String> recipients) {}

    private Routing() {}

    /**
     * @param level of whom it is about; empty for unknown ones and events without a person
     * @param known everybody who has an address, for the groups
     * @param at by the clock of the house
     */
    public static Way of(
            Alert alert,
            Optional<AccessLevel> level,
            NotificationConfig config,
            Collection<Recipient> known,
            ZonedDateTime at) {
        if (!config.enabled()) {
            return Way.NONE;
        }
        Set<String> recipients = new LinkedHashSet<>();
        List<Escalation> escalations = new ArrayList<>();
        for (AlertRule rule : config.rules()) {
            if (!meets(rule, alert, level, at)) {
                continue;
            }
            recipients.addAll(resolved(rule.recipients(), known));
            if (rule.escalateAfterMinutes() > 0) {
                escalations.add(new Escalation(
                        Duration.ofMinutes(rule.escalateAfterMinutes()), resolved(rule.escalateTo(), known)));
            }
        }
        return new Way(recipients, escalations);
    }

    /** Whether it is held back for the digest now, whoever it goes to. */
    public static boolean isQuiet(NotificationConfig config, ZonedDateTime at) {
        return config.quietFrom() != null && Span.holds(Set.of(), config.quietFrom(), config.quietTo(), at);
    }

    private static boolean meets(AlertRule rule, Alert alert, Optional<AccessLevel> level, ZonedDateTime at) {
        return (rule.events().isEmpty() || rule.events().contains(alert.event()))
                && (rule.reasons().isEmpty()
                        || alert.reason().filter(rule.reasons()::contains).isPresent())
                && alert.event().severity().compareTo(rule.severity()) >= 0
                && (rule.levels().isEmpty()
                        || level.filter(rule.levels()::contains).isPresent())
                && (rule.people().isEmpty() || isAbout(alert, rule.people()))
                && (rule.doors().isEmpty()
                        || alert.door() != null
                                && rule.doors().contains(alert.door().value()))
                && Span.holds(rule.days(), rule.from(), rule.to(), at);
    }

    private static boolean isAbout(Alert alert, List<String> people) {
        return Stream.concat(alert.who().stream(), alert.withWhom().stream())
                .anyMatch(person -> people.contains(person.value()));
    }

    private static Set<String> resolved(List<String> named, Collection<Recipient> known) {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : named) {
            if (name.startsWith("@")) {
                known.stream()
                        .filter(recipient -> recipient.groups().contains(name.substring(1)))
                        .forEach(recipient -> ids.add(recipient.id()));
            } else {
                ids.add(name);
            }
        }
        return ids;
    }
}
