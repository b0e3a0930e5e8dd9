package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** 128 random bits (base64url) that access-service issues each second and that evidence must carry. */
public record Nonce(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-zA-Z_-]{22}");

    @JsonCreator
    public Nonce {
        Require.matches(FORM, value, "nonce");
    }

    /** A new one, from 128 random bits. */
    public static Nonce random() {
        return new Nonce(Ids.base64(16));
    }

    @Override
    public String toString() {
        return value;
    }
}
