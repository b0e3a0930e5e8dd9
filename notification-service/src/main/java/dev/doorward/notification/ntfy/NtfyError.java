package dev.doorward.notification.ntfy;

import static dev.doorward.contract.alert.DeliveryStatus.AUTH_FAILED;
import static dev.doorward.contract.alert.DeliveryStatus.GAVE_UP;
import static dev.doorward.contract.alert.DeliveryStatus.QUOTA_EXCEEDED;
import static dev.doorward.contract.alert.DeliveryStatus.REJECTED_RECIPIENT;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;

import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the codes mean that a server of ntfy gives to who publishes, as its source lists them (server/errors.go). The
 * first three digits are the status of HTTP, which says the rest.
 */
final class NtfyError {
    private static final Map<Integer, Outcome> MEANINGS = new HashMap<>();

    /** The server, or a proxy before it, takes no attachments, or none so large, or no more today. */
    private static final Set<String> PICTURE = Set.of("40014", "40015", "413", "41301", "42905", "50003");

    static {
        all(GAVE_UP, "the server refuses the message as malformed", 40000, 40007, 40011, 40017, 40018, 40024);
        all(GAVE_UP, "the server takes no attachments", 40014, 40015, 50003);
        all(GAVE_UP, "the message is too large", 41301, 41303);
        all(GAVE_UP, "there is no such page: it may be no server of ntfy", 40401);
        all(REJECTED_RECIPIENT, "the server has no such topic", 40009, 40010);
        all(REJECTED_RECIPIENT, "nobody listens to the topic", 50701);
        all(AUTH_FAILED, "the server refuses the token or the password", 40101);
        all(AUTH_FAILED, "we may not write to the topic", 40301);
        all(AUTH_FAILED, "too many wrong logins; the server waits", 42909);
        all(QUOTA_EXCEEDED, "too many requests at once", 42901);
        all(QUOTA_EXCEEDED, "a limit of the server is reached", 42902, 42903, 42904, 42906, 42907, 42910);
        all(QUOTA_EXCEEDED, "the daily limit of traffic is reached", 42905);
        all(QUOTA_EXCEEDED, "the daily limit of messages is reached", 42908);
        all(UNREACHABLE, "the server is in trouble", 50001, 50002, 50004);
    }

    private NtfyError() {}

    /** Empty for a code that is not in the table. */
    static Optional<Outcome> of(int code) {
        return Optional.ofNullable(MEANINGS.get(code));
    }

    /** Whether the message may pass without its picture. */
    static boolean isAboutThePicture(String code) {
        return PICTURE.contains(code);
    }

    private static void all(DeliveryStatus status, String words, int... codes) {
        for (int code : codes) {
            MEANINGS.put(code, Outcome.of(status, Integer.toString(code), words));
        }
    }
}
