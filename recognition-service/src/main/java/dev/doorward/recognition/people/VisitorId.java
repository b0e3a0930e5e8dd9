package dev.doorward.recognition.people;

import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody unknown. */
public record VisitorId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public VisitorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A visitor's id is 32 hexadecimal digits");
        }
    }

    static VisitorId random() {
        return new VisitorId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
