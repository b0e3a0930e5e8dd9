package dev.doorward.recognition.enrolment;

import dev.doorward.vision.geometry.Box;
import java.util.Optional;

/**
 * What somebody sent to know a person by.
 *
 * @param file the picture's bytes as they were sent
 * @param face which face of it is meant, in pixels of the picture; empty when it shows one
 */
public record Upload(byte[] file, Optional<Box> face) {
    /** A picture that shows this person alone. */
    public Upload(byte[] file) {
        this(file, Optional.empty());
    }
}
