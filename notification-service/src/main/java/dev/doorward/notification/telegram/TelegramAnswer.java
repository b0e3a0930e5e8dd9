package dev.doorward.notification.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Reply;
import dev.doorward.notification.provider.StatusMeaning;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the Bot API says to one request.
 *
 * @param outcome what it means
 * @param error empty when the message was taken or nothing answered
 * @param movedTo id of the chat that a group has become, to which the message must go instead
 */
record TelegramAnswer(Outcome outcome, Optional<TelegramError> error, Optional<String> movedTo) {
    static TelegramAnswer of(Reply reply, Instant now) {
        return switch (reply) {
            case Reply.None none -> new TelegramAnswer(none.outcome(), Optional.empty(), Optional.empty());
            case Reply.Answer answer -> of(answer, now);
        };
    }

    boolean isAboutThePicture() {
        return error.filter(TelegramError::isAboutThePicture).isPresent();
    }

    boolean isAboutTheButtons() {
        return error.filter(TelegramError::isAboutTheButtons).isPresent();
    }

    private static TelegramAnswer of(Reply.Answer answer, Instant now) {
        JsonNode json = answer.json();
        if (answer.accepted() && json.path("ok").asBoolean()) {
            Outcome sent = Outcome.sent(Integer.toString(answer.status()));
            return new TelegramAnswer(sent, Optional.empty(), Optional.empty());
        }
        TelegramError error = new TelegramError(
                json.path("error_code").asInt(answer.status()),
                json.path("description").asText());
        Outcome outcome = error.meaning().orElseGet(() -> StatusMeaning.of(answer.status()));
        Outcome whole = pause(answer, now).map(outcome::retryAfter).orElse(outcome);
        return new TelegramAnswer(whole, Optional.of(error), movedTo(json));
    }

    private static Optional<Duration> pause(Reply.Answer answer, Instant now) {
        JsonNode seconds = answer.json().path("parameters").path("retry_after");
        return seconds.canConvertToLong()
                ? Optional.of(Reply.Answer.pause(seconds.longValue()))
                : answer.retryAfter(now);
    }

    private static Optional<String> movedTo(JsonNode json) {
        JsonNode chat = json.path("parameters").path("migrate_to_chat_id");
        return chat.canConvertToLong() ? Optional.of(Long.toString(chat.longValue())) : Optional.empty();
    }

    /** Without the chat. */
    @Override
    public String toString() {
        return outcome.toString();
    }
}
