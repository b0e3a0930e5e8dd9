package dev.doorward.notification.email;

import java.util.List;
import java.util.Optional;

/**
 * Whether mail can be sent at all.
 *
 * @param sender the From address
 * @param lacks what is missing, in words
 */
record MailServer(Optional<String> sender, Optional<String> lacks) {
    private static final List<String> WAYS = List.of("starttls", "tls", "none");

    /**
     * @param from or else {@code user} becomes the sender when it is an address
     * @param tls {@code starttls}, {@code tls} or {@code none}
     */
    static MailServer of(Optional<String> host, Optional<String> from, Optional<String> user, String tls) {
        if (host.isEmpty()) {
            return without("not sent: no mail server configured");
        }
        if (!WAYS.contains(tls)) {
            return without("not sent: DOORWARD_SMTP_TLS is starttls, tls or none");
        }
        Optional<String> sender = from.or(() -> user).filter(EmailAddress::is);
        return sender.isEmpty()
                ? without("not sent: the mail server's DOORWARD_SMTP_FROM is missing or is not an address")
                : new MailServer(sender, Optional.empty());
    }

    private static MailServer without(String words) {
        return new MailServer(Optional.empty(), Optional.of(words));
    }

    /** Without the address. */
    @Override
    public String toString() {
        return lacks.orElse("a mail server is configured");
    }
}
