package dev.doorward.admin.testing;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAnswered.Answer;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.NotificationAsked.Question;
import dev.doorward.contract.alert.ProviderState;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.embedded.TestInfra;
import dev.doorward.embedded.TestPeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Answers on the broker as notification-service does, in memory. Its text messages fail: their account is empty. */
public final class SmallNotification implements AutoCloseable {
    private final TestPeer peer = TestPeer.as(Party.NOTIFICATION);
    private final Map<String, Recipient> recipients = new TreeMap<>();
    private final List<DeliveryLine> lines = new ArrayList<>();
    private Function<NotificationAsked, Optional<NotificationAnswered>> manners =
            asked -> Optional.of(new NotificationAnswered(asked.id(), answer(asked.question())));

    public SmallNotification() {
        keep(new Recipient(
                "owner",
                List.of(new Address(Channel.EMAIL, "olga@house.example"), new Address(Channel.SMS, "+43660123456")),
                "en",
                true,
                List.of("family")));
        peer.hears(Topics.NOTIFICATION_ASKED, asked -> {
            Optional<NotificationAnswered> answer;
            synchronized (this) {
                answer = manners.apply(asked);
            }
            answer.ifPresent(this::say);
        });
    }

    public TestPeer peer() {
        return peer;
    }

    /** From now on it behaves in this way. */
    public synchronized void behave(Function<NotificationAsked, Optional<NotificationAnswered>> how) {
        manners = how;
    }

    /** It runs this version of its settings. */
    public void runs(long version) {
        peer.publish(
                Topics.CONFIG_APPLIED,
                Topics.CONFIG_APPLIED.filled("notification", "notification"),
                new ConfigApplied("notification", "notification", version, null, List.of(), Instant.now()));
    }

    public void say(NotificationAnswered answer) {
        peer.publish(Topics.NOTIFICATION_ANSWERED, Topics.NOTIFICATION_ANSWERED.pattern(), answer);
    }

    public synchronized void keep(Recipient recipient) {
        recipients.put(recipient.id(), recipient);
    }

    public synchronized Optional<Recipient> recipient(String id) {
        return Optional.ofNullable(recipients.get(id));
    }

    /** Something was told, or was not. */
    public synchronized MessageId told(AlertEvent event, String recipient, Channel channel, DeliveryStatus status) {
        MessageId alert = MessageId.random();
        boolean good = status.accepted();
        write(alert, DeliveryLine.Kind.ALERT, event, recipient, channel, status, good ? "250" : "451", "a word of it");
        return alert;
    }

    public synchronized List<DeliveryLine> lines() {
        return List.copyOf(lines);
    }

    /** As it stands in an alert. */
    public static String token(AlertLink link, Party signer) {
        try {
            byte[] sealed = new KeyFolder(TestInfra.keysDir(), TestInfra.keysDir())
                    .signer(signer.user())
                    .seal(AlertLink.PURPOSE, link);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        peer.close();
    }

    private Answer answer(Question question) {
        return switch (question) {
            case NotificationAsked.Overview all ->
                new NotificationAnswered.Overview(List.copyOf(recipients.values()), providers(), List.of("en", "de"));
            case NotificationAsked.Keep(Recipient recipient)
            when recipient.addresses().isEmpty() -> new NotificationAnswered.Refused("A recipient needs an address.");
            case NotificationAsked.Keep(Recipient recipient) -> {
                recipients.put(recipient.id(), recipient);
                yield new NotificationAnswered.Done();
            }
            case NotificationAsked.Remove(String id) -> {
                recipients.remove(id);
                yield new NotificationAnswered.Done();
            }
            case NotificationAsked.Test(String id, Channel channel) -> tested(id, channel);
            case NotificationAsked.Log asked -> new NotificationAnswered.Log(found(asked));
            case NotificationAsked.Preview(AlertEvent event, String language) -> preview(event, language);
            case NotificationAsked.Acknowledge(MessageId alert) -> {
                lines.replaceAll(line -> line.alert().equals(alert) ? acknowledged(line) : line);
                yield new NotificationAnswered.Done();
            }
        };
    }

    private static List<ProviderState> providers() {
        return List.of(
                new ProviderState(Channel.EMAIL, null, null, true, true, 100_000),
                new ProviderState(Channel.SMS, null, "the account is empty", false, false, 160),
                new ProviderState(Channel.TELEGRAM, "DOORWARD_TELEGRAM_TOKEN is not set", null, true, true, 1_024));
    }

    private Answer tested(String id, Channel channel) {
        if (!recipients.containsKey(id)) {
            return new NotificationAnswered.Refused("There is no recipient " + id + ".");
        }
        boolean good = channel == Channel.EMAIL;
        DeliveryStatus status = good ? DeliveryStatus.SENT : DeliveryStatus.QUOTA_EXCEEDED;
        String code = good ? "250" : "402";
        String words = good ? "accepted for delivery" : "payment required";
        write(MessageId.random(), DeliveryLine.Kind.TEST, null, id, channel, status, code, words);
        return new NotificationAnswered.Tested(status, code, words);
    }

    private List<DeliveryLine> found(NotificationAsked.Log asked) {
        return lines.reversed().stream()
                .filter(line -> asked.recipient() == null || line.recipient().equals(asked.recipient()))
                .filter(line -> asked.status() == null || line.status() == asked.status())
                .filter(line -> asked.event() == null || line.event() == asked.event())
                .filter(line -> asked.before() == null || line.seq() < asked.before())
                .limit(asked.limit())
                .toList();
    }

    private static Answer preview(AlertEvent event, String language) {
        String words =
                language.equals("de") ? "Jemand Unbekanntes steht vor der Tür" : "Somebody unknown is at the door";
        return new NotificationAnswered.Preview(
                words,
                words + " (" + event + ").\nMira Example, 12:00",
                "<!doctype html><html><head><style>h1 { color: rgb(1, 2, 3) }</style></head><body>"
                        + "<h1>" + words + "</h1><p style=\"color: rgb(4, 5, 6)\">" + event + "</p>"
                        + "<img src=\"cid:picture\" alt=\"The door\"><a href=\"https://elsewhere.example/\">Show</a>"
                        + "<script>parent.document.title = 'mine'</script></body></html>");
    }

    private void write(
            MessageId alert,
            DeliveryLine.Kind kind,
            AlertEvent event,
            String recipient,
            Channel channel,
            DeliveryStatus status,
            String code,
            String words) {
        Instant now = Instant.now();
        lines.add(new DeliveryLine(
                lines.size() + 1,
                alert,
                kind,
                event,
                new DoorId("front"),
                recipient,
                channel,
                status,
                code,
                words,
                1,
                0,
                false,
                now,
                now));
    }

    private static DeliveryLine acknowledged(DeliveryLine line) {
        return new DeliveryLine(
                line.seq(),
                line.alert(),
                line.kind(),
                line.event(),
                line.door(),
                line.recipient(),
                line.channel(),
                line.status(),
                line.code(),
                line.detail(),
                line.tries(),
                line.copies(),
                true,
                line.at(),
                line.settledAt());
    }
}
