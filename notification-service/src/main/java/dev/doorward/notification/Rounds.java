package dev.doorward.notification;

import dev.doorward.contract.alert.ProviderState;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.config.AlertRule;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Worker;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.notification.delivery.Courier;
import dev.doorward.notification.delivery.Providers;
import dev.doorward.notification.outbox.AddressBook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the courier going, and says what keeps alerts from arriving, so that the page shows it before one is missed. */
@ApplicationScoped
class Rounds {
    private final Courier courier;
    private final Providers providers;
    private final AddressBook addresses;
    private final NotificationService service;
    private final Presence presence;
    private Worker worker;

    Rounds(
            Courier courier,
            Providers providers,
            AddressBook addresses,
            NotificationService service,
            Presence presence) {
        this.courier = courier;
        this.providers = providers;
        this.addresses = addresses;
        this.service = service;
        this.presence = presence;
        presence.republish(this::tellWhatIsMissing);
    }

    private void tellWhatIsMissing() {
        try {
            tellWhatIsMissingOf(addresses.all());
        } catch (DatabaseAwayException e) {
            // Store says so.
        }
    }

    private void tellWhatIsMissingOf(List<Recipient> recipients) {
        for (ProviderState state : providers.states()) {
            boolean used = recipients.stream()
                    .flatMap(recipient -> recipient.addresses().stream())
                    .anyMatch(address -> address.channel() == state.channel());
            Optional<String> wrong = Optional.ofNullable(state.lacks()).or(() -> Optional.ofNullable(state.trouble()));
            presence.lacks(
                    state.channel().word(),
                    used
                            ? wrong.map(words -> state.channel().word() + ": " + words)
                                    .orElse(null)
                            : null);
        }
        List<String> strangers = service.config().enabled() ? addresses.strangers(named()) : List.of();
        presence.lacks(
                "recipients",
                strangers.isEmpty() ? null : "Nobody can reach " + String.join(", ", strangers) + ": no address");
    }

    /** Recipients whom a rule names by themselves: a group may be empty. */
    private List<String> named() {
        return service.config().rules().stream()
                .flatMap(rule -> Stream.concat(rule.recipients().stream(), escalated(rule)))
                .filter(name -> !name.startsWith("@"))
                .distinct()
                .collect(Collectors.toList());
    }

    private static Stream<String> escalated(AlertRule rule) {
        return rule.escalateAfterMinutes() > 0 ? rule.escalateTo().stream() : Stream.empty();
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("courier", courier::round);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        courier.stop();
    }
}
