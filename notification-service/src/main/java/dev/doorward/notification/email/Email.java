package dev.doorward.notification.email;

import dev.doorward.contract.alert.Channel;
import dev.doorward.notification.delivery.Carries;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.EncodedWords;
import dev.doorward.notification.provider.Texts;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One mail, in text and HTML. A copy after a lost answer has the Message-ID of the first, by which most mailboxes know
 * it as one.
 */
@ApplicationScoped
class Email implements Notifier {
    /** Characters; nothing limits a mail, but nobody reads more. */
    private static final int LONGEST = 20_000;

    private final ReactiveMailer mailer;
    private final Context loop;
    private final Duration timeout;
    private final MailServer server;

    Email(
            ReactiveMailer mailer,
            Vertx vertx,
            EmailSettings settings,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration timeout) {
        this.mailer = mailer;
        this.loop = vertx.getOrCreateContext();
        this.timeout = timeout;
        this.server = MailServer.of(settings.host(), settings.from(), settings.user(), settings.tls());
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Carries carries() {
        return new Carries(true, true, LONGEST);
    }

    @Override
    public Optional<String> lacks() {
        return server.lacks();
    }

    @Override
    public Optional<String> fault(String address) {
        return EmailAddress.is(address) ? Optional.empty() : Optional.of("is not an e-mail address");
    }

    @Override
    public Outcome send(Message message, String address) {
        try {
            onOneLoop(mail(message, address));
            return Outcome.sent("250");
        } catch (RuntimeException e) {
            return SmtpReply.of(e);
        }
    }

    /**
     * Sends it and waits for the end. Asked from threads that are none of Vert.x', each mail would get an event loop of its
     * own beside that of its connection, and now and then the server's greeting would come before anybody listened: the mail
     * then hangs until its time is over.
     */
    private void onOneLoop(Mail mail) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        loop.runOnContext(now -> mailer.send(mail).subscribe().with(sent::complete, sent::completeExceptionally));
        try {
            Uni.createFrom().completionStage(sent).await().atMost(timeout);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Mail mail(Message message, String address) {
        Mail mail = new Mail()
                .setFrom(server.sender().orElseThrow())
                .addTo(address)
                // By us, since the mailer makes two question marks of a sign like 🚪.
                .setSubject(EncodedWords.of(message.title()))
                .setText(Texts.joined("\n\n", message.text(), Texts.lines(message.actions())))
                .setHtml(message.html())
                .addHeader("Message-ID", "<%s@doorward>".formatted(message.key()))
                // RFC 3834: nobody's holiday answer comes back.
                .addHeader("Auto-Submitted", "auto-generated");
        message.picture().ifPresent(jpeg -> mail.addInlineAttachment("doorward.jpg", jpeg, "image/jpeg", "picture"));
        return mail;
    }
}
