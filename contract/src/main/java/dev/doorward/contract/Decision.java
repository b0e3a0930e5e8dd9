package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** The answer at the door. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Granted.class, name = "granted"),
    @JsonSubTypes.Type(value = Decision.Denied.class, name = "denied")
})
public sealed interface Decision {
    /** Who it is about; absent when recognition was not sure who it is. */
    @Nullable
    PersonId person();

    /** The policy line that decided, in words. */
    String words();

    /** @param with whoever came before, where it takes two persons: they are let in by this too; absent where it does not */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Granted(
            PersonId person,
            AccessLevel level,
            String words,
            @Nullable PersonId with) implements Decision {
        public Granted {
            Require.present(person, "person");
            Require.present(level, "level");
            Require.text(words, 300, "words");
            Require.that(!person.equals(with), "nobody is two persons");
        }

        /** By themselves. */
        public Granted(PersonId person, AccessLevel level, String words) {
            this(person, level, words, null);
        }
    }

    /**
     * Shut; {@code person} when recognition was sure who it is.
     *
     * @param limit which of the person's limits it was; absent where it was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Denied(
            DenialReason reason,
            @Nullable PersonId person,
            String words,
            @Nullable LimitMet limit) implements Decision {
        public Denied {
            Require.present(reason, "reason");
            Require.text(words, 300, "words");
        }

        public Denied(DenialReason reason, @Nullable PersonId person, String words) {
            this(reason, person, words, null);
        }

        public Denied(DenialReason reason, @Nullable PersonId person) {
            this(reason, person, reason.words(), null);
        }
    }
}
