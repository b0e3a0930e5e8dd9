package dev.doorward.notification.mqtt;

import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.AlertTold;
import dev.doorward.contract.alert.Channel;
import dev.doorward.kit.Publisher;
import dev.doorward.notification.delivery.Carries;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.ProviderSettings;
import dev.doorward.notification.provider.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * An alert on the broker, for whoever listens there at that moment: it is not retained, so that a display which comes
 * later does not show an old one as new. A copy has the id of the first.
 */
@ApplicationScoped
class MqttAlerts implements Notifier {
    private static final Pattern LAST_PART = Pattern.compile("[a-z0-9_-]{1,40}");
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST = 4_000;

    private final Publisher publisher;
    private final Duration patience;

    MqttAlerts(Publisher publisher, ProviderSettings settings) {
        this.publisher = publisher;
        this.patience = settings.answerWithin();
    }

    @Override
    public Channel channel() {
        return Channel.MQTT;
    }

    @Override
    public Carries carries() {
        return new Carries(false, false, LONGEST);
    }

    /** The broker is what this service lives on; it needs nothing else. */
    @Override
    public Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    public Optional<String> fault(String address) {
        return LAST_PART.matcher(address).matches()
                ? Optional.empty()
                : Optional.of("the last part of the topic is of a-z, 0-9, - and _, 40 at most");
    }

    @Override
    public Outcome send(Message message, String address) {
        CompletableFuture<Void> taken = publisher
                .publish(Topics.ALERT, Topics.ALERT.filled(address), told(message))
                .toCompletableFuture();
        try {
            taken.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return Outcome.sent("");
        } catch (ExecutionException e) {
            return Outcome.unreachable("the broker takes no messages");
        } catch (TimeoutException e) {
            return Outcome.unreachable("the broker did not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unreachable("stopped before the broker answered");
        }
    }

    private static AlertTold told(Message message) {
        return new AlertTold(
                message.alert(),
                message.severity(),
                message.event().orElse(null),
                message.door().orElse(null),
                Texts.cut(message.title(), LONGEST_TITLE),
                Texts.cut(message.text(), LONGEST),
                message.actions().stream().findFirst().map(Message.Action::url).orElse(null),
                message.at());
    }
}
