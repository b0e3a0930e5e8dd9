package dev.doorward.recognition.rest;

import dev.doorward.vision.geometry.Box;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which face of a picture is meant. */
final class FaceOfPicture {
    /** Six digits before the point are more than any picture has. */
    private static final String NUMBER = "(-?\\d{1,6}(?:\\.\\d{1,20})?)";

    private static final Pattern BOX = Pattern.compile(String.join(",", NUMBER, NUMBER, NUMBER, NUMBER));

    private FaceOfPicture() {}

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
