package dev.doorward.recognition.visitors;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.recognition.people.DoorTrack;
import dev.doorward.vision.face.Embedding;
import java.time.Instant;

/** What became of a track, as far as this replica heard it. */
public sealed interface Finding {
    DoorTrack where();

    /** When the track began. */
    Instant at();

    /** Somebody known was recognised in it, if only once: nothing is kept of them as of a stranger. */
    record Known(DoorTrack where, Instant at) implements Finding {}

    /** Each face was unknown; this was the best one. */
    record Stranger(DoorTrack where, Instant at, FaceCaptured face, Embedding embedding, double quality)
            implements Finding {}
}
