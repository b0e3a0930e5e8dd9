package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one message for good, so that a second copy of it is known as such. */
public record MessageId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-zA-Z_-]{8,40}");

    @JsonCreator
    public MessageId {
        Require.matches(FORM, value, "message id");
    }

    /** A new one, from 128 random bits. */
    public static MessageId random() {
        return new MessageId(Ids.base64(16));
    }

    @Override
    public String toString() {
        return value;
    }
}
