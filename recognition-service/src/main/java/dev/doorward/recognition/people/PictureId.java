package dev.doorward.recognition.people;

import java.util.UUID;
import java.util.regex.Pattern;

/** One stored picture. */
public record PictureId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public PictureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A picture's id is 32 hexadecimal digits");
        }
    }

    public static PictureId random() {
        return new PictureId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
