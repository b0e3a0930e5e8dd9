package dev.doorward.contract.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the notification service answers. Signed, and read by the page's service alone.
 *
 * @param asked id of the question
 */
public record NotificationAnswered(MessageId asked, Answer answer) {
    /** What is answered. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Overview.class, name = "overview"),
        @JsonSubTypes.Type(value = Done.class, name = "done"),
        @JsonSubTypes.Type(value = Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = Tested.class, name = "tested"),
        @JsonSubTypes.Type(value = Log.class, name = "log"),
        @JsonSubTypes.Type(value = Preview.class, name = "preview")
    })
    public sealed interface Answer {}

    public record Overview(List<Recipient> recipients, List<ProviderState> providers, List<String> languages)
            implements Answer {
        public Overview {
            recipients = List.copyOf(recipients);
            providers = List.copyOf(providers);
            languages = List.copyOf(languages);
        }
    }

    public record Done() implements Answer {}

    /** Nothing was changed; the words say why, and hold no address. */
    public record Refused(String words) implements Answer {
        public Refused {
            Require.text(words, 300, "words");
        }
    }

    /** @param code the provider's own; absent when it gave none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tested(DeliveryStatus status, @Nullable String code, String words) implements Answer {
        public Tested {
            Require.present(status, "status");
            Require.text(words, 300, "words");
        }
    }

    public record Log(List<DeliveryLine> lines) implements Answer {
        public Log {
            lines = List.copyOf(lines);
        }
    }

    public record Preview(String subject, String text, String html) implements Answer {}

    public NotificationAnswered {
        Require.present(asked, "asked");
        Require.present(answer, "answer");
    }
}
