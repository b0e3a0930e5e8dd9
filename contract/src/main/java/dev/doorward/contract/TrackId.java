package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One face followed from frame to frame by one camera; never used again after the track ends or the camera restarts. */
public record TrackId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-zA-Z_-]{1,40}");

    @JsonCreator
    public TrackId {
        Require.matches(FORM, value, "track id");
    }

    @Override
    public String toString() {
        return value;
    }
}
