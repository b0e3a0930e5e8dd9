package dev.doorward.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What binds a face and the verdicts about it together: the door, the track, the very face, and its age. */
public sealed interface Evidence permits FaceCaptured, RecognitionVerdict, LivenessVerdict {
    MessageId id();

    DoorId door();

    TrackId track();

    /** The {@link FaceCaptured} that this is, or is about. */
    MessageId face();

    Instant capturedAt();

    @Nullable
    Freshness freshness();

    SourceKind source();
}
