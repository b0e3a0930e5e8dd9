package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One tracked face of one frame. Signed by the camera.
 *
 * @param id of this message; verdicts name it as the face they judged
 * @param frame number of the frame since the camera started
 * @param capturedAt the camera's wall clock, for people; evidence is aged by {@code freshness}
 * @param freshness absent until the camera has heard a nonce: such a face never opens
 * @param box the face in the frame, pixels
 * @param landmarks 68 points (iBUG order) as x0, y0, x1, y1 … in pixels of the frame
 * @param aligned 112 × 112 JPEG, eyes and mouth at the ArcFace template; absent when the quality is poor
 * @param context JPEG in native pixels, at least 4.0 × the box where the frame reaches so far
 * @param faceInContext the same box in pixels of {@code context}
 * @param voice what the door's microphone heard in the last second; absent without one
 * @param infrared of the same face, a few times a second; absent where no infrared camera is, and in between
 * @param swatch of the frame over the face; not each face has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaceCaptured(
        MessageId id,
        DoorId door,
        TrackId track,
        long frame,
        Instant capturedAt,
        @Nullable Freshness freshness,
        SourceKind source,
        PixelBox box,
        float[] landmarks,
        HeadPose pose,
        FaceQuality quality,
        byte @Nullable [] aligned,
        byte[] context,
        PixelBox faceInContext,
        @Nullable VoiceHeard voice,
        @Nullable InfraredView infrared,
        @Nullable FaceSwatch swatch)
        implements Evidence {
    private static final int MOST_BYTES = 4 << 20;

    public FaceCaptured {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(track, "track");
        Require.present(capturedAt, "capturedAt");
        Require.present(source, "source");
        Require.present(box, "box");
        Require.present(pose, "pose");
        Require.present(quality, "quality");
        Require.present(faceInContext, "faceInContext");
        Require.within(Require.present(landmarks, "landmarks").length, 136, 136, "number of landmark coordinates");
        Require.within(Require.present(context, "context").length, 1, MOST_BYTES, "bytes of context");
        landmarks = landmarks.clone();
        context = context.clone();
        if (aligned != null) {
            Require.within(aligned.length, 1, MOST_BYTES, "bytes of aligned");
            aligned = aligned.clone();
        }
    }

    /** Of a door without a microphone and without an infrared camera, and without a swatch. */
    public FaceCaptured(
            MessageId id,
            DoorId door,
            TrackId track,
            long frame,
            Instant capturedAt,
            @Nullable Freshness freshness,
            SourceKind source,
            PixelBox box,
            float[] landmarks,
            HeadPose pose,
            FaceQuality quality,
            byte @Nullable [] aligned,
            byte[] context,
            PixelBox faceInContext) {
        this(
                id,
                door,
                track,
                frame,
                capturedAt,
                freshness,
                source,
                box,
                landmarks,
                pose,
                quality,
                aligned,
                context,
                faceInContext,
                null,
                null,
                null);
    }

    /** The landmarks in pixels of {@code context}. */
    public float[] landmarksInContext() {
        float dx = (float) (faceInContext.x() - box.x());
        float dy = (float) (faceInContext.y() - box.y());
        float[] moved = new float[landmarks.length];
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] = landmarks[i] + dx;
            moved[i + 1] = landmarks[i + 1] + dy;
        }
        return moved;
    }

    @Override
    public MessageId face() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FaceCaptured that
                && id.equals(that.id)
                && door.equals(that.door)
                && track.equals(that.track)
                && frame == that.frame
                && capturedAt.equals(that.capturedAt)
                && Objects.equals(freshness, that.freshness)
                && source == that.source
                && box.equals(that.box)
                && Arrays.equals(landmarks, that.landmarks)
                && pose.equals(that.pose)
                && quality.equals(that.quality)
                && Arrays.equals(aligned, that.aligned)
                && Arrays.equals(context, that.context)
                && faceInContext.equals(that.faceInContext)
                && Objects.equals(voice, that.voice)
                && Objects.equals(infrared, that.infrared)
                && Objects.equals(swatch, that.swatch);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Names the face and shows nothing of it. */
    @Override
    public String toString() {
        return "FaceCaptured[" + id + ", door " + door + ", track " + track + ", frame " + frame + "]";
    }
}
