package dev.doorward.notification;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAnswered.Answer;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.NotificationAsked.Question;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.notification.content.Composer;
import dev.doorward.notification.content.Languages;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.delivery.Providers;
import dev.doorward.notification.outbox.AddressBook;
import dev.doorward.notification.outbox.DeliveryLog;
import dev.doorward.notification.outbox.Escalations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Answers what an owner asks on the page. */
@ApplicationScoped
class Questions {
    private final AddressBook addresses;
    private final Providers providers;
    private final Languages languages;
    private final Composer composer;
    private final DeliveryLog log;
    private final Escalations escalations;
    private final MqttOut out;
    private final Clock clock;

    Questions(
            AddressBook addresses,
            Providers providers,
            Languages languages,
            Composer composer,
            DeliveryLog log,
            Escalations escalations,
            MqttOut out,
            Clock clock) {
        this.addresses = addresses;
        this.providers = providers;
        this.languages = languages;
        this.composer = composer;
        this.log = log;
        this.escalations = escalations;
        this.out = out;
        this.clock = clock;
    }

    /** @param asked whose signature was verified, and which is new */
    void answer(NotificationAsked asked) {
        out.answer(new NotificationAnswered(asked.id(), answer(asked.question())));
    }

    private Answer answer(Question question) {
        try {
            return switch (question) {
                case NotificationAsked.Overview overview ->
                    new NotificationAnswered.Overview(addresses.all(), providers.states(), languages.names());
                case NotificationAsked.Keep keep -> keep(keep.recipient());
                case NotificationAsked.Remove remove -> {
                    addresses.remove(remove.recipient());
                    yield new NotificationAnswered.Done();
                }
                case NotificationAsked.Test test -> test(test);
                case NotificationAsked.Log filter -> new NotificationAnswered.Log(log.read(filter));
                case NotificationAsked.Preview preview -> preview(preview);
                case NotificationAsked.Acknowledge acknowledge ->
                    escalations.acknowledge(acknowledge.alert(), clock.instant())
                            ? new NotificationAnswered.Done()
                            : refused("there is no such alert any more");
            };
        } catch (DatabaseAwayException e) {
            return refused("the database is away: nothing was changed");
        }
    }

    private Answer keep(Recipient recipient) {
        for (Address address : recipient.addresses()) {
            Optional<String> fault = providers
                    .of(address.channel())
                    .map(notifier -> notifier.fault(address.value()))
                    .orElse(Optional.of("there is no such provider"));
            if (fault.isPresent()) {
                return refused("%s: %s".formatted(address.channel().word(), fault.get()));
            }
        }
        if (!languages.names().contains(recipient.language())) {
            return refused("language: there is none of that name");
        }
        try {
            addresses.keep(recipient);
            return new NotificationAnswered.Done();
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage());
        }
    }

    private Answer test(NotificationAsked.Test test) {
        Optional<Recipient> to = addresses.find(test.recipient());
        Optional<Address> address = to.stream()
                .flatMap(recipient -> recipient.addresses().stream())
                .filter(one -> one.channel() == test.channel())
                .findFirst();
        if (address.isEmpty()) {
            return refused("this recipient has no such address");
        }
        MessageId id = MessageId.random();
        Outcome outcome = providers.send(
                test.channel(), composer.test(id, to.get()), address.get().value());
        log.tested(id, test.recipient(), test.channel(), outcome, clock.instant());
        return new NotificationAnswered.Tested(
                outcome.status(), outcome.code().isEmpty() ? null : outcome.code(), outcome.words());
    }

    private Answer preview(NotificationAsked.Preview preview) {
        Message message = composer.preview(preview.event(), preview.language());
        return new NotificationAnswered.Preview(message.title(), message.text(), message.html());
    }

    private static Answer refused(String words) {
        return new NotificationAnswered.Refused(words);
    }
}
