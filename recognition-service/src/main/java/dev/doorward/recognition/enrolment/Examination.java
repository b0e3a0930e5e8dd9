package dev.doorward.recognition.enrolment;

import dev.doorward.vision.face.Embedding;
import java.util.List;

/** What an examined picture is good for. */
public sealed interface Examination {

    /**
     * @param kept what is worth keeping: the file as it was sent, or a JPEG of the part around the face that was meant
     * @param thumbnail JPEG of the face with a little around it
     */
    record Fit(Embedding embedding, byte[] kept, byte[] thumbnail, List<Warning> warnings) implements Examination {}

    record Unfit(Refusal refusal) implements Examination {}
}
