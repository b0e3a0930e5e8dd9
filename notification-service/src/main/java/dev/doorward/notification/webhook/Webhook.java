package dev.doorward.notification.webhook;

import static dev.doorward.contract.alert.DeliveryStatus.GAVE_UP;
import static dev.doorward.contract.alert.DeliveryStatus.REJECTED_RECIPIENT;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;

import dev.doorward.contract.alert.Channel;
import dev.doorward.notification.delivery.Carries;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.Lacks;
import dev.doorward.notification.provider.Reply;
import dev.doorward.notification.provider.StatusMeaning;
import dev.doorward.notification.provider.Url;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Optional;

/**
 * A signed POST to the recipient's URL. Its {@code Idempotency-Key} is the same at each try, so that who receives can
 * tell a copy.
 */
@ApplicationScoped
class Webhook implements Notifier {
    /** Characters; generous, since a program reads it. */
    private static final int LONGEST = 20_000;

    private final Optional<String> secret;
    private final WebhookBody body;
    private final Http http;
    private final Clock clock;

    Webhook(WebhookSettings settings, Engine engine, @Location("webhook.json") Template ours, Http http, Clock clock) {
        this.secret = settings.secret();
        this.body =
                settings.template().map(file -> WebhookBody.from(file, engine)).orElseGet(() -> WebhookBody.ours(ours));
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Carries carries() {
        return new Carries(true, true, LONGEST);
    }

    @Override
    public Optional<String> lacks() {
        return Lacks.sentence(
                Lacks.unset("DOORWARD_WEBHOOK_SECRET", secret),
                Lacks.faulty("DOORWARD_WEBHOOK_TEMPLATE", body.fault()));
    }

    @Override
    public Optional<String> fault(String address) {
        return Url.fault(address).map(words -> "the address " + words);
    }

    @Override
    public Outcome send(Message message, String address) {
        try {
            return outcome(http.send(request(message, URI.create(address), body.filled(message))));
        } catch (TemplateException e) {
            // Its message may quote what was to be filled in.
            return Outcome.of(GAVE_UP, "", "the template has no answer to this alert");
        }
    }

    private HttpRequest request(Message message, URI address, byte[] content) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(address)
                .header("Content-Type", body.contentType() + "; charset=utf-8")
                .header("User-Agent", "Doorward")
                .header("Idempotency-Key", message.key())
                .header("Doorward-Timestamp", timestamp)
                .header("Doorward-Signature", Signature.of(secret.orElseThrow(), timestamp, content))
                .POST(BodyPublishers.ofByteArray(content))
                .build();
    }

    private Outcome outcome(Reply reply) {
        return switch (reply) {
            case Reply.None none -> none.outcome();
            case Reply.Answer answer -> outcome(answer);
        };
    }

    /** Any 2xx accepts, whatever its body: a webhook has no other language. */
    private Outcome outcome(Reply.Answer answer) {
        String code = Integer.toString(answer.status());
        return switch (answer.status()) {
            case 404, 410 -> Outcome.of(REJECTED_RECIPIENT, code, "nothing takes alerts at this address");
            // The draft of Idempotency-Key: the first copy is still being worked on.
            case 409 -> Outcome.of(UNREACHABLE, code, "the server is at an earlier copy");
            default -> answer.accepted() ? Outcome.sent(code) : StatusMeaning.of(answer, clock.instant());
        };
    }
}
