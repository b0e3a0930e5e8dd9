package dev.doorward.recognition.enrolment;

import dev.doorward.vision.face.Embedding;
import java.util.List;

/** What an examined picture is good for. */
public sealed interface Examination {

    /** @param thumbnail JPEG of the face with a little around it */
    record Fit(Embedding embedding, byte[] thumbnail, List<Warning> warnings) implements Examination {}

    record Unfit(Refusal refusal) implements Examination {}
}
