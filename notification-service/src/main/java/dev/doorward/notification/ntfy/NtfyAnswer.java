package dev.doorward.notification.ntfy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Reply;
import dev.doorward.notification.provider.StatusMeaning;
import java.time.Instant;
import java.util.Optional;

/** Reads what a server of ntfy says: the message with its id, or an error with a code. */
final class NtfyAnswer {
    private NtfyAnswer() {}

    static Outcome of(Reply.Answer answer, Instant now) {
        Outcome outcome = answer.accepted() ? taken(answer) : refused(answer);
        return answer.retryAfter(now).map(outcome::retryAfter).orElse(outcome);
    }

    private static Outcome taken(Reply.Answer answer) {
        return answer.json().path("id").isTextual()
                ? Outcome.sent(Integer.toString(answer.status()))
                : StatusMeaning.of(answer.status());
    }

    private static Outcome refused(Reply.Answer answer) {
        return meaning(answer.json().path("code")).orElseGet(() -> StatusMeaning.of(answer.status()));
    }

    private static Optional<Outcome> meaning(JsonNode code) {
        return code.canConvertToInt() ? NtfyError.of(code.intValue()) : Optional.empty();
    }
}
