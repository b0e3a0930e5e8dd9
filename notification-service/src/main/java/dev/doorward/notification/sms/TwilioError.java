package dev.doorward.notification.sms;

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

/**
 * What the codes of Twilio mean that sending a text message may bring, by its dictionary of errors
 * (https://www.twilio.com/docs/api/errors). Those from 30001 come with a message that was taken and then failed.
 */
final class TwilioError {
    private static final Map<Integer, Outcome> MEANINGS = new HashMap<>();

    static {
        all(AUTH_FAILED, "Twilio refuses the account or its token", 20003, 20006, 20008, 20403);
        all(AUTH_FAILED, "Twilio does not know the account", 20404);
        all(
                AUTH_FAILED,
                "the account at Twilio is not active: unpaid, suspended or closed",
                10001,
                20005,
                30002,
                90010);
        all(AUTH_FAILED, "the account at Twilio may not send", 30037);
        all(AUTH_FAILED, "Twilio does not accept the sender", 21210, 21212, 21267, 21601, 21603, 21606, 21607);
        all(AUTH_FAILED, "Twilio does not accept the sender", 21659, 21660, 21661);
        all(AUTH_FAILED, "the Messaging Service at Twilio is not one or has no number", 21701, 21703, 21704, 21705);
        all(AUTH_FAILED, "the sender is not registered with the carrier", 30024, 30032, 30033, 30034, 30035);

        all(REJECTED_RECIPIENT, "the number is none that text messages reach", 21211, 21214, 21217, 21265, 21266);
        all(
                REJECTED_RECIPIENT,
                "the number is none that text messages reach",
                21401,
                21604,
                21614,
                21635,
                30005,
                30006);
        all(REJECTED_RECIPIENT, "a trial account reaches verified numbers only", 21219, 21608);
        all(REJECTED_RECIPIENT, "the account at Twilio may not send to this country", 21408);
        all(REJECTED_RECIPIENT, "the recipient has unsubscribed from the sender", 21610);
        all(REJECTED_RECIPIENT, "the sender can't reach this number", 21612);
        all(REJECTED_RECIPIENT, "the recipient's carrier blocks the sender", 30004);

        all(QUOTA_EXCEEDED, "too many requests at once", 20429);
        all(QUOTA_EXCEEDED, "the sender's queue at Twilio is full", 21611, 30001);
        all(QUOTA_EXCEEDED, "the carrier takes no more from the sender for now", 30022, 30023, 30027);
        all(QUOTA_EXCEEDED, "the account's daily limit is reached", 30454, 63038);

        all(GAVE_UP, "a trial account can't send this", 10002, 30044);
        all(GAVE_UP, "Twilio refuses the message as malformed", 20001, 20422, 21602, 21619);
        all(GAVE_UP, "the message is too long", 21605, 21617);
        all(GAVE_UP, "the carrier filtered the message", 30007);
        all(GAVE_UP, "the message costs more than is allowed", 30010);

        all(UNREACHABLE, "Twilio is in trouble", 20500, 20503, 21730, 30410, 30500);
        all(UNREACHABLE, "the phone is off or has no network", 30003);
        all(UNREACHABLE, "the carrier failed and says no more", 30008);
        all(UNREACHABLE, "the carrier is congested", 30017, 30036);
        all(UNREACHABLE, "Twilio blocks this destination for a while", 30450, 30453);
    }

    private TwilioError() {}

    /** Empty for a code that is not in the table. */
    static Optional<Outcome> of(int code) {
        return Optional.ofNullable(MEANINGS.get(code));
    }

    /** All of it, for a test that holds it against Twilio's list. */
    static Map<Integer, Outcome> table() {
        return Map.copyOf(MEANINGS);
    }

    private static void all(DeliveryStatus status, String words, int... codes) {
        for (int code : codes) {
            MEANINGS.put(code, Outcome.of(status, Integer.toString(code), words));
        }
    }
}
