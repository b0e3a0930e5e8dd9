package dev.doorward.notification;

import dev.doorward.notification.delivery.AddressBook;
import dev.doorward.notification.email.MailServer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The pure parts, made from what this process was told. */
class Beans {
    @Produces
    @Singleton
    AddressBook addresses(NotificationSettings settings) {
        try {
            return AddressBook.parse(settings.recipients().orElse(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("DOORWARD_RECIPIENTS can't be used: " + e.getMessage());
        }
    }

    @Produces
    @Singleton
    MailServer mailServer(NotificationSettings settings) {
        NotificationSettings.Smtp smtp = settings.smtp();
        if (!List.of("starttls", "tls", "none").contains(smtp.tls())) {
            throw new IllegalStateException("DOORWARD_SMTP_TLS is starttls, tls or none");
        }
        return MailServer.of(smtp.host(), smtp.from(), smtp.user());
    }
}
