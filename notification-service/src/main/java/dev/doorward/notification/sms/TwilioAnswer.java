package dev.doorward.notification.sms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Reply;
import dev.doorward.notification.provider.StatusMeaning;
import java.time.Instant;
import java.util.Optional;

/** Reads what Twilio says to a message: the resource that was made, or an error with a code. */
final class TwilioAnswer {
    private TwilioAnswer() {}

    static Outcome of(Reply.Answer answer, Instant now) {
        Outcome outcome = answer.accepted() ? taken(answer) : refused(answer);
        return answer.retryAfter(now).map(outcome::retryAfter).orElse(outcome);
    }

    /** The message's status, https://www.twilio.com/docs/messaging/api/message-resource#message-status-values. */
    private static Outcome taken(Reply.Answer answer) {
        JsonNode message = answer.json();
        String code = Integer.toString(answer.status());
        return switch (message.path("status").asText()) {
            case "accepted", "scheduled", "queued", "sending" ->
                Outcome.of(DeliveryStatus.QUEUED, code, "Twilio has it and sends it when it is its turn");
            case "sent", "delivered", "read" -> Outcome.sent(code);
            case "failed", "undelivered", "canceled" ->
                meaning(message.path("error_code"))
                        .orElse(Outcome.of(DeliveryStatus.GAVE_UP, code, "Twilio took it and could not deliver it"));
            default -> StatusMeaning.of(answer.status());
        };
    }

    private static Outcome refused(Reply.Answer answer) {
        return meaning(answer.json().path("code")).orElseGet(() -> StatusMeaning.of(answer.status()));
    }

    private static Optional<Outcome> meaning(JsonNode code) {
        return code.canConvertToInt() ? TwilioError.of(code.intValue()) : Optional.empty();
    }
}
