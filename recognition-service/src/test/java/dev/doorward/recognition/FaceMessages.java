package dev.doorward.recognition;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import dev.doorward.vision.image.Image;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Faces as a camera publishes them. */
public final class FaceMessages {
    public static final DoorId DOOR = new DoorId("front");

    private FaceMessages() {}

    public static FaceCaptured of(Portraits.Portrait portrait) {
        return of(portrait.alignedJpeg(), null, SourceKind.CAMERA);
    }

    public static FaceCaptured of(Portraits.Portrait portrait, SourceKind source) {
        return of(portrait.alignedJpeg(), null, source);
    }

    /** A face of a track of its own, with its surroundings, from which the face can be learnt. */
    public static FaceCaptured visit(Portraits.Portrait portrait, TrackId track, SourceKind source) {
        Image around = portrait.picture();
        double width = around.width() / Portraits.AROUND;
        double height = around.height() / Portraits.AROUND;
        PixelBox box = new PixelBox((around.width() - width) / 2, (around.height() - height) / 2, width, height);
        return new FaceCaptured(
                MessageId.random(),
                DOOR,
                track,
                7,
                Instant.parse("2026-11-25T12:00:00Z"),
                new Freshness(Nonce.random(), 40),
                source,
                box,
                new float[136],
                new HeadPose(1, 2, 3),
                new FaceQuality(height, 90, 120, 40, null),
                portrait.alignedJpeg(),
                portrait.jpeg(),
                box);
    }

    public static FaceCaptured poor(String why) {
        return of(null, why, SourceKind.CAMERA);
    }

    public static FaceCaptured of(byte @Nullable [] aligned, @Nullable String poor, SourceKind source) {
        return new FaceCaptured(
                MessageId.random(),
                DOOR,
                new TrackId("test-1"),
                7,
                Instant.parse("2026-11-25T12:00:00Z"),
                new Freshness(Nonce.random(), 40),
                source,
                new PixelBox(10, 20, 100, 130),
                new float[136],
                new HeadPose(1, 2, 3),
                new FaceQuality(130, 90, 120, 40, poor),
                aligned,
                new byte[] {1, 2, 3},
                new PixelBox(10, 20, 100, 130));
    }
}
