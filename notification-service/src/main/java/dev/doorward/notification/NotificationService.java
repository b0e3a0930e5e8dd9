package dev.doorward.notification;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LockState;
import dev.doorward.contract.NotificationReported.Status;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.LiveConfigs;
import dev.doorward.kit.Presence;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.alert.Route;
import dev.doorward.notification.alert.Visits;
import dev.doorward.notification.delivery.AddressBook;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outbox;
import dev.doorward.notification.delivery.Recipient;
import dev.doorward.notification.delivery.Report;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A decision or an alarm comes in; who wants to know of it is told once; what became of it is reported. */
@ApplicationScoped
@Startup(1) // before the channels open: the first retained configuration must find its section
class NotificationService {
    private final LiveConfig<NotificationConfig> config;
    private final AddressBook addresses;
    private final Notifier notifier;
    private final Visits visits;
    private final StandingAlarms alarms;
    private final Outbox outbox;
    private final Presence presence;
    private final MqttOut out;
    private final Clock clock;

    NotificationService(
            LiveConfigs configs,
            AddressBook addresses,
            Notifier notifier,
            NotificationSettings settings,
            StandingAlarms alarms,
            Presence presence,
            MqttOut out,
            Clock clock) {
        NotificationSettings.Notification keys = settings.notification();
        this.config = configs.of(Section.NOTIFICATION);
        this.addresses = addresses;
        this.notifier = notifier;
        this.visits = new Visits(keys.coolDown());
        this.alarms = alarms;
        this.outbox = new Outbox(
                notifier, keys.retryAfter(), keys.mostWaiting(), report -> out.tell(notifier.name(), report));
        this.presence = presence;
        this.out = out;
        this.clock = clock;
        tellWhatIsMissing();
        presence.republish(this::tellWhatIsMissing);
    }

    /** Called in the order of the decisions, one at a time; never waits for a provider. */
    void on(DecisionMade decision) {
        Alert.Visited alert = Alert.of(decision);
        tell(alert, () -> visits.tooMany(alert, clock.instant()));
    }

    /** Each alarm once, when it begins; nothing throttles it. */
    void on(LockState state) {
        alarms.hear(state, clock.instant(), alarm -> tell(alarm, Optional::empty));
    }

    /** How many alerts about somebody waited: they are not told any more. */
    int forget(PersonId person) {
        visits.forget(person);
        return outbox.forget(person);
    }

    private void tell(Alert alert, Supplier<Optional<String>> suppression) {
        switch (Route.of(alert, config.current())) {
            case Route.Quiet quiet -> out.quiet(alert, quiet.why());
            case Route.Tell tell -> {
                Optional<String> tooMany = suppression.get();
                for (String recipient : tell.recipients()) {
                    tooMany.ifPresentOrElse(
                            why -> settle(alert, recipient, Status.SUPPRESSED, why), () -> tell(alert, recipient));
                }
            }
        }
    }

    private void tell(Alert alert, String id) {
        Optional<Recipient> recipient = addresses.find(id);
        Optional<String> lacks = notifier.lacks();
        if (lacks.isPresent()) {
            settle(alert, id, Status.NOT_CONFIGURED, lacks.get());
        } else if (recipient.isEmpty()) {
            settle(alert, id, Status.NOT_CONFIGURED, "not sent: this recipient has no address");
        } else if (!outbox.offer(alert, recipient.get())) {
            settle(alert, id, Status.FAILED, "not sent: too many alerts are waiting");
        }
    }

    private void settle(Alert alert, String recipient, Status status, String detail) {
        out.tell(notifier.name(), new Report.Settled(alert, recipient, status, detail));
    }

    /** Asked every few seconds, so that the page shows a mail server that went away, and one that came back. */
    private void tellWhatIsMissing() {
        Optional<String> mail = notifier.lacks().or(outbox::trouble);
        presence.lacks("mail", mail.orElse(null));
        List<String> strangers = addresses.strangers(config.current().recipients());
        boolean needed = mail.isEmpty() && config.current().enabled() && !strangers.isEmpty();
        presence.lacks(
                "recipients", needed ? "no address in DOORWARD_RECIPIENTS for " + String.join(", ", strangers) : null);
    }

    @PreDestroy
    void stop() {
        outbox.close();
    }
}
