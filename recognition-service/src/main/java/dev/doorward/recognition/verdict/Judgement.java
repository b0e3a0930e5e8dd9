package dev.doorward.recognition.verdict;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.recognition.gallery.Continuity;
import dev.doorward.recognition.people.Embeddings;
import dev.doorward.vision.face.Embedding;
import java.util.Optional;

/**
 * Who one face is.
 *
 * @param embedding absent when the face was not embedded
 */
public record Judgement(Recognition outcome, Optional<Embedding> embedding) {

    static Judgement unusable(String reason) {
        return new Judgement(new Recognition.Unusable(reason), Optional.empty());
    }

    /** The verdict about this face: it carries on what binds it to the door, the track and the moment. */
    public RecognitionVerdict about(FaceCaptured face) {
        return new RecognitionVerdict(
                MessageId.random(),
                face.door(),
                face.track(),
                face.id(),
                face.capturedAt(),
                face.freshness(),
                face.source(),
                outcome,
                face.quality(),
                embedding.map(Continuity::of).map(Continuity::hex).orElse(null),
                Embeddings.MODEL);
    }
}
