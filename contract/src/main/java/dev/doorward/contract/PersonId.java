package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A person without a name: all that logs, audit lines and our retained topics ever say of one. */
public record PersonId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("p-[0-9a-f]{16}");

    @JsonCreator
    public PersonId {
        Require.matches(FORM, value, "person id");
    }

    /** A new one, from 64 random bits. */
    public static PersonId random() {
        return new PersonId("p-" + Ids.hex(8));
    }

    @Override
    public String toString() {
        return value;
    }
}
