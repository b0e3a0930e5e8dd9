package dev.doorward.notification.testing;

import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Carries;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that keeps what it is given, and answers what a test says. */
public final class Letterbox implements Notifier {
    private final Channel channel;
    private volatile Outcome answer = Outcome.sent("ok");

    private volatile Runnable meanwhile = () -> {};

    public final List<Message> got = new CopyOnWriteArrayList<>();
    public final List<String> tried = new CopyOnWriteArrayList<>();

    public Letterbox(Channel channel) {
        this.channel = channel;
    }

    public void answers(DeliveryStatus status) {
        answer = Outcome.of(status, "42", status.name());
    }

    public void answers(Outcome outcome) {
        answer = outcome;
    }

    /** What happens while something is on its way. */
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Carries carries() {
        return new Carries(true, true, 10_000);
    }

    @Override
    public Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    public Optional<String> fault(String address) {
        return address.isBlank() ? Optional.of("it is empty") : Optional.empty();
    }

    @Override
    public Outcome send(Message message, String address) {
        tried.add(message.key());
        meanwhile.run();
        if (answer.status().accepted()) {
            got.add(message);
        }
        return answer;
    }
}
