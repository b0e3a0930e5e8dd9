package dev.doorward.notification.provider;

import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Outcome;
import java.time.Instant;

/** What a status of HTTP means where the provider says nothing more precise; RFC 9110, 15, and RFC 6585 for 429. */
public final class StatusMeaning {
    private StatusMeaning() {}

    /** With the pause that the answer asks for. An answer that accepts must have been understood before. */
    public static Outcome of(Reply.Answer answer, Instant now) {
        Outcome outcome = of(answer.status());
        return answer.retryAfter(now).map(outcome::retryAfter).orElse(outcome);
    }

    public static Outcome of(int status) {
        return switch (status) {
            case 401, 403, 407 -> outcome(DeliveryStatus.AUTH_FAILED, status, "the server refuses our credentials");
            case 402, 429 -> outcome(DeliveryStatus.QUOTA_EXCEEDED, status, "the server takes no more for now");
            case 408, 425 -> outcome(DeliveryStatus.UNREACHABLE, status, "the server asks to try again");
            default -> ofClass(status);
        };
    }

    private static Outcome ofClass(int status) {
        return switch (status / 100) {
            case 2 -> outcome(DeliveryStatus.UNREACHABLE, status, "something else than the provider answers there");
            case 3 -> outcome(DeliveryStatus.GAVE_UP, status, "the server points elsewhere, which is not followed");
            case 4 -> outcome(DeliveryStatus.GAVE_UP, status, "the server refuses the message");
            case 5 -> outcome(DeliveryStatus.UNREACHABLE, status, "the server is in trouble");
            default -> outcome(DeliveryStatus.UNREACHABLE, status, "the server gives no answer that means anything");
        };
    }

    private static Outcome outcome(DeliveryStatus status, int code, String words) {
        return Outcome.of(status, Integer.toString(code), words);
    }
}
