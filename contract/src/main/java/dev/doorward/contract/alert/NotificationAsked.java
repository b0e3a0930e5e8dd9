package dev.doorward.contract.alert;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An owner asks the notification service something, through the page. Signed, answered once, and only while it is new:
 * a kept copy must not bring an old address back.
 *
 * @param id that the answer names
 */
public record NotificationAsked(MessageId id, Instant askedAt, Question question) {
    /** What is asked. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Overview.class, name = "overview"),
        @JsonSubTypes.Type(value = Keep.class, name = "keep"),
        @JsonSubTypes.Type(value = Remove.class, name = "remove"),
        @JsonSubTypes.Type(value = Test.class, name = "test"),
        @JsonSubTypes.Type(value = Log.class, name = "log"),
        @JsonSubTypes.Type(value = Preview.class, name = "preview"),
        @JsonSubTypes.Type(value = Acknowledge.class, name = "acknowledge")
    })
    public sealed interface Question {}

    /** Recipients, providers, languages. */
    public record Overview() implements Question {}

    /** A recipient as they are to be from now on, new or not. */
    public record Keep(Recipient recipient) implements Question {
        public Keep {
            Require.present(recipient, "recipient");
        }
    }

    public record Remove(String recipient) implements Question {
        public Remove {
            Require.text(recipient, 40, "recipient");
        }
    }

    /** Sends a test now, by this channel alone, and says what the provider answers. */
    public record Test(String recipient, Channel channel) implements Question {
        public Test {
            Require.text(recipient, 40, "recipient");
            Require.present(channel, "channel");
        }
    }

    /**
     * The newest lines first.
     *
     * @param before lines with a smaller seq only; absent for the newest
     */
    public record Log(
            @Nullable String recipient,
            @Nullable DeliveryStatus status,
            @Nullable AlertEvent event,
            @Nullable Long before,
            int limit)
            implements Question {
        public Log {
            Require.within(limit, 1, 200, "limit");
        }
    }

    /** What an alert of this event looks like, with an invented visitor. */
    public record Preview(AlertEvent event, String language) implements Question {
        public Preview {
            Require.present(event, "event");
            Require.text(language, 12, "language");
        }
    }

    /** Somebody saw to it: it is not escalated any more. */
    public record Acknowledge(MessageId alert) implements Question {
        public Acknowledge {
            Require.present(alert, "alert");
        }
    }

    public NotificationAsked {
        Require.present(id, "id");
        Require.present(askedAt, "askedAt");
        Require.present(question, "question");
    }
}
