package dev.doorward.notification.email;

import static dev.doorward.contract.alert.DeliveryStatus.AUTH_FAILED;
import static dev.doorward.contract.alert.DeliveryStatus.GAVE_UP;
import static dev.doorward.contract.alert.DeliveryStatus.QUOTA_EXCEEDED;
import static dev.doorward.contract.alert.DeliveryStatus.REJECTED_RECIPIENT;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;

import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Outcome;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What a failed sending means. Of what the server said only the numbers are kept, because its text quotes addresses:
 * the reply's code and, where there is one, the enhanced status (RFC 3463), as {@code 550 5.1.1}.
 */
final class SmtpReply {
    private static final Pattern ENHANCED = Pattern.compile("^[2-5][0-9]{2}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");

    private SmtpReply() {}

    static Outcome of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPException reply -> {
                    return of(reply.getReplyCode(), enhanced(reply));
                }
                case SSLException untrusted -> {
                    return Outcome.unreachable("no secure connection to the mail server");
                }
                case GeneralSecurityException untrusted -> {
                    return Outcome.unreachable("the mail server's certificate is not trusted");
                }
                case TimeoutException slow -> {
                    return Outcome.unanswered("the mail server did not answer in time");
                }
                case ConnectException nobody -> {
                    return Outcome.unreachable("the mail server can't be reached");
                }
                default -> {
                    // The client has no type for this one; its message is its own, not the server's.
                    if (String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                        return Outcome.unreachable("the mail server offers no secure connection");
                    }
                }
            }
        }
        return Outcome.unanswered("the connection to the mail server broke");
    }

    /** @param enhanced such as {@code 5.1.1}, or empty; it is the more precise of the two, so it is asked first */
    static Outcome of(int code, String enhanced) {
        String number = enhanced.isEmpty() ? Integer.toString(code) : code + " " + enhanced;
        Meaning meaning = precise(enhanced).orElseGet(() -> plain(code));
        return Outcome.of(meaning.status, number, meaning.words);
    }

    /** RFC 3463, 3; the class in front says only whether to try again, which the code says too. */
    private static Optional<Meaning> precise(String enhanced) {
        return Optional.ofNullable(
                switch (enhanced) {
                    case "5.1.7", "5.1.8" -> Meaning.SENDER;
                    case "5.2.1" -> Meaning.RECIPIENT;
                    case "4.2.2", "5.2.2" -> Meaning.FULL;
                    case "5.2.3", "5.3.4" -> Meaning.MESSAGE;
                    case "5.7.8", "5.7.9", "5.7.11" -> Meaning.LOGIN;
                    default -> enhanced.startsWith("5.1.") ? Meaning.RECIPIENT : null;
                });
    }

    /** RFC 5321, 4.2; RFC 4954, 6 for the login; RFC 7504 for 521 and 556. */
    private static Meaning plain(int code) {
        return switch (code) {
            case 432, 530, 534, 535, 538 -> Meaning.LOGIN;
            case 550, 551, 553, 556 -> Meaning.RECIPIENT;
            case 452, 552 -> Meaning.FULL;
            default -> code >= 500 && code < 600 ? Meaning.MESSAGE : Meaning.BUSY;
        };
    }

    private static String enhanced(SMTPException reply) {
        return Optional.ofNullable(reply.getReplyMessage())
                .map(ENHANCED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
    }

    private enum Meaning {
        LOGIN(AUTH_FAILED, "the mail server refuses the user or the password"),
        SENDER(AUTH_FAILED, "the mail server does not accept the sender"),
        RECIPIENT(REJECTED_RECIPIENT, "the mail server refuses this recipient or sender"),
        FULL(QUOTA_EXCEEDED, "the mailbox or the mail server is full"),
        MESSAGE(GAVE_UP, "the mail server refuses the message"),
        BUSY(UNREACHABLE, "the mail server is busy");

        final DeliveryStatus status;
        final String words;

        Meaning(DeliveryStatus status, String words) {
            this.status = status;
            this.words = words;
        }
    }
}
