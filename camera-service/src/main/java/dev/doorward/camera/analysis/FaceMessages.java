package dev.doorward.camera.analysis;

import dev.doorward.camera.capture.Frame;
import dev.doorward.camera.sound.Hearing;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceSwatch;
import dev.doorward.contract.InfraredView;
import dev.doorward.contract.MessageId;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.liveness.SwatchRule;
import java.util.Optional;

/** Cuts a face out and writes the message about it. Used by one thread. */
final class FaceMessages {
    private static final int ALIGNED_QUALITY = 95;

    private final DoorId door;
    private final Hearing hearing;
    private final FaceAligner aligner = new FaceAligner();

    FaceMessages(DoorId door, Hearing hearing) {
        this.door = door;
        this.hearing = hearing;
    }

    FaceCaptured captured(Seen seen, Frame frame, Optional<InfraredView> infrared) {
        Frame.Stamp stamp = frame.stamp();
        Context context = Context.of(frame.image(), seen.face().box());
        return new FaceCaptured(
                MessageId.random(),
                door,
                seen.track(),
                stamp.number(),
                stamp.capturedAt(),
                stamp.freshness(),
                stamp.source(),
                Seen.pixels(seen.face().box()),
                seen.face().landmarks().xy(),
                seen.pose(),
                seen.quality(),
                seen.poor() ? null : aligned(seen, frame),
                context.jpeg(),
                Seen.pixels(context.face()),
                hearing.at(stamp.nanos()).orElse(null),
                infrared.orElse(null),
                SwatchRule.isDue(stamp.number())
                        ? swatch(frame.image(), seen.face().box())
                        : null);
    }

    private static FaceSwatch swatch(Image picture, Box face) {
        Box square = SwatchRule.of(face, picture.width(), picture.height());
        return new FaceSwatch((int) square.x(), (int) square.y(), ImageCodec.png(picture.crop(square)));
    }

    private byte[] aligned(Seen seen, Frame frame) {
        return ImageCodec.jpeg(
                aligner.align(frame.image(), seen.face().landmarks().fivePoints()), ALIGNED_QUALITY);
    }
}
