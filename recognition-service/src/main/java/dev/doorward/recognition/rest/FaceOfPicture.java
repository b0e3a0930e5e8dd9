package dev.doorward.recognition.rest;

import dev.doorward.recognition.enrolment.Upload;
import dev.doorward.vision.geometry.Box;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameter {@code face} of a request that brings a picture: which face of it is meant. */
public class FaceOfPicture {
    /** Six digits before the point are more than any picture has. */
    private static final String NUMBER = "(-?\\d{1,6}(?:\\.\\d{1,20})?)";

    private static final Pattern BOX = Pattern.compile(String.join(",", NUMBER, NUMBER, NUMBER, NUMBER));

    @Parameter(description = "Of several faces the one that is meant, as x,y,width,height in pixels")
    @RestQuery
    @Nullable
    String face;

    /** @throws IllegalArgumentException saying what is expected instead */
    Upload in(byte[] picture) {
        return new Upload(picture, read(face));
    }

    /**
     * @param text {@code x,y,width,height} in pixels; null for a picture that shows one face
     * @throws IllegalArgumentException saying what is expected instead
     */
    static Optional<Box> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher box = BOX.matcher(text);
        if (!box.matches() || number(box, 3) <= 0 || number(box, 4) <= 0) {
            throw new IllegalArgumentException("The face is not given as x,y,width,height in pixels");
        }
        return Optional.of(new Box(number(box, 1), number(box, 2), number(box, 3), number(box, 4)));
    }

    private static double number(Matcher box, int group) {
        return Double.parseDouble(box.group(group));
    }
}
