package dev.doorward.notification.email;

import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.alert.Wording;
import dev.doorward.notification.delivery.Delivery;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Recipient;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;

/** One message a recipient, in text and HTML. */
@ApplicationScoped
class Email implements Notifier {
    private final Mailer mailer;
    private final MailServer server;
    private final Template text;
    private final Template html;

    Email(
            Mailer mailer,
            MailServer server,
            @Location("alert.txt") Template text,
            @Location("alert.html") Template html) {
        this.mailer = mailer;
        this.server = server;
        this.text = text;
        this.html = html;
    }

    @Override
    public String name() {
        return "e-mail";
    }

    @Override
    public Optional<String> lacks() {
        return server.lacks();
    }

    @Override
    public Delivery send(Alert alert, Recipient to) {
        try {
            mailer.send(message(alert, to));
            return new Delivery.Sent();
        } catch (RuntimeException e) {
            return SmtpReply.of(e);
        }
    }

    private Mail message(Alert alert, Recipient to) {
        Wording wording = Wording.of(alert, ZoneId.systemDefault());
        return new Mail()
                .setFrom(server.sender().orElseThrow())
                .addTo(to.address())
                .setSubject(wording.subject())
                .setText(text.data("alert", wording).render())
                .setHtml(html.data("alert", wording).render())
                // The same at each try: a second copy after a lost reply is recognised as one.
                .addHeader("Message-ID", "<%s.%s@doorward>".formatted(alert.id(), to.id()))
                // RFC 3834: nobody's holiday answer comes back.
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
