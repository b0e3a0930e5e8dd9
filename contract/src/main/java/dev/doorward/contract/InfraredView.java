package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the infrared camera beside the first one has of a face, captured within 100 ms of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InfraredView.Shown.class, name = "shown"),
    @JsonSubTypes.Type(value = InfraredView.Missing.class, name = "missing")
})
public sealed interface InfraredView {

    /**
     * @param picture grey JPEG of the place where the face is expected, and half as much again on each side
     * @param expected that place, pixels of {@code picture}
     * @param landmarks 68 points of the face that was found there, as in {@link FaceCaptured}, pixels of {@code picture};
     *     absent when none was
     * @param light what the brightest twentieth of the whole infrared picture reaches, 0 to 255
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(byte[] picture, PixelBox expected, float @Nullable [] landmarks, double light)
            implements InfraredView {
        private static final int MOST_BYTES = 256 << 10;

        public Shown {
            Require.within(Require.present(picture, "picture").length, 1, MOST_BYTES, "bytes of picture");
            Require.present(expected, "expected");
            Require.within(light, 0, 255, "light");
            picture = picture.clone();
            if (landmarks != null) {
                Require.within(landmarks.length, 136, 136, "number of landmark coordinates");
                landmarks = landmarks.clone();
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shown that
                    && Arrays.equals(picture, that.picture)
                    && expected.equals(that.expected)
                    && Arrays.equals(landmarks, that.landmarks)
                    && light == that.light;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(picture);
        }

        /** Shows nothing of the face. */
        @Override
        public String toString() {
            return "Shown[face " + (landmarks == null ? "not found" : "found") + "]";
        }
    }

    /** There is such a camera, and no picture of it: the reason in words, without an address. */
    record Missing(String reason) implements InfraredView {
        public Missing {
            Require.text(reason, 200, "reason");
        }
    }
}
