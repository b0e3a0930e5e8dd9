package dev.doorward.notification.email;

import dev.doorward.notification.delivery.Delivery;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;

/**
 * What a failed sending means. Only the reply's number is kept of what the server said, because its text quotes
 * addresses.
 */
final class SmtpReply {
    private SmtpReply() {}

    static Delivery of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPException reply -> {
                    return of(reply.getReplyCode());
                }
                case SSLException untrusted -> {
                    return new Delivery.Unreachable("no secure connection to the mail server");
                }
                case GeneralSecurityException untrusted -> {
                    return new Delivery.Unreachable("the mail server's certificate is not trusted");
                }
                case TimeoutException slow -> {
                    return new Delivery.Unreachable("the mail server did not answer in time");
                }
                default -> {
                    // The client has no type for this one; its message is its own, not the server's.
                    if (String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                        return new Delivery.Unreachable("the mail server offers no secure connection");
                    }
                }
            }
        }
        return new Delivery.Unreachable("the mail server can't be reached");
    }

    /** RFC 5321, 4.2.1 (4yz: try again; 5yz: don't) and RFC 4954, 6 (530, 534, 535 and 538 are about the login). */
    static Delivery of(int code) {
        return switch (code) {
            case 530, 534, 535, 538 ->
                new Delivery.LoginRefused("the mail server refuses the user or the password (%d)".formatted(code));
            case 550, 551, 553 ->
                new Delivery.Rejected("the mail server refuses this recipient or sender (%d)".formatted(code));
            default ->
                code >= 500 && code < 600
                        ? new Delivery.Rejected("the mail server refuses the message (%d)".formatted(code))
                        : new Delivery.Unreachable("the mail server is busy (%d)".formatted(code));
        };
    }
}
