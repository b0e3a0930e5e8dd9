package dev.doorward.liveness.verdict;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.InfraredView;
import dev.doorward.contract.PixelBox;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.infrared.InfraredFace;
import dev.doorward.vision.infrared.InfraredMeter;
import dev.doorward.vision.infrared.InfraredSight;
import dev.doorward.vision.liveness.track.Look;
import java.util.Optional;

/** A captured face in infrared, compared with the same one in colour. Used by one thread at a time. */
public final class InfraredSights {
    private final InfraredMeter meter = new InfraredMeter();

    /**
     * @param look the same face as it is looked at in colour
     * @return empty where the face says nothing of infrared
     * @throws UnreadableImageException when the infrared picture is none
     */
    public Optional<InfraredSight> of(FaceCaptured face, Look look) throws UnreadableImageException {
        InfraredView view = face.infrared();
        if (view == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (view) {
                    case InfraredView.Missing missing -> new InfraredSight.Missing(look.seconds(), missing.reason());
                    case InfraredView.Shown shown ->
                        meter.compare(look.seconds(), look.picture(), look.inPicture(), face(shown));
                });
    }

    private static InfraredFace face(InfraredView.Shown shown) throws UnreadableImageException {
        PixelBox expected = shown.expected();
        return new InfraredFace(
                ImageCodec.decode(shown.picture()),
                new Box(expected.x(), expected.y(), expected.width(), expected.height()),
                Optional.ofNullable(shown.landmarks()).map(Landmarks::new),
                shown.light());
    }
}
