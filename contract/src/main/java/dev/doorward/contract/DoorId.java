package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A door of the house, as it stands in topics: lower-case letters, digits, {@code _} and {@code -}, at most 40. */
public record DoorId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    @JsonCreator
    public DoorId {
        Require.matches(FORM, value, "door id");
    }

    @Override
    public String toString() {
        return value;
    }
}
