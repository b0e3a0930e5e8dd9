package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one recognition replica answers about one face; access-service counts the votes of a track. Signed.
 *
 * @param continuity 128 sign bits of fixed random projections of the embedding, as 32 hex digits: two frames of one
 *     face differ in few bits, so access-service sees when the face of a track is exchanged. Absent when unusable
 * @param model the embedding model that answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecognitionVerdict(
        MessageId id,
        DoorId door,
        TrackId track,
        MessageId face,
        Instant capturedAt,
        @Nullable Freshness freshness,
        SourceKind source,
        Recognition outcome,
        FaceQuality quality,
        @Nullable String continuity,
        String model)
        implements Evidence {
    private static final Pattern BITS = Pattern.compile("[0-9a-f]{32}");

    public RecognitionVerdict {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(track, "track");
        Require.present(face, "face");
        Require.present(capturedAt, "capturedAt");
        Require.present(source, "source");
        Require.present(outcome, "outcome");
        Require.present(quality, "quality");
        Require.text(model, 100, "model");
        if (continuity != null) {
            Require.matches(BITS, continuity, "continuity");
        }
    }
}
