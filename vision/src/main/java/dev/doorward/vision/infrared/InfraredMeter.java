package dev.doorward.vision.infrared;

import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Border;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Resampler;

/** Compares a face in colour with the same one in infrared. Used by one thread at a time. */
public final class InfraredMeter {
    /** Of the inner face where no points are known: brows to chin. */
    private static final double INNER = 0.8;

    private final FaceAligner aligner = new FaceAligner();
    private final Resampler resampler = new Resampler(Border.CLAMP);

    /**
     * @param colour the first camera's picture
     * @param points of the face in {@code colour}
     */
    public InfraredSight.Pair compare(double seconds, Image colour, Landmarks points, InfraredFace infrared) {
        FacePatch visible = FacePatch.of(aligner.align(colour, points.fivePoints()));
        FacePatch unseen = infrared.points()
                .map(found -> FacePatch.of(aligner.align(infrared.picture(), found.fivePoints())))
                .orElseGet(() -> FacePatch.of(inner(infrared)));
        return new InfraredSight.Pair(
                seconds,
                infrared.points().isPresent(),
                unseen.brightness(),
                infrared.light(),
                unseen.contrast() / Math.max(visible.contrast(), 1e-3),
                infrared.points().isPresent() ? visible.likeness(unseen) : 0);
    }

    private Image inner(InfraredFace infrared) {
        Box expected = infrared.expected().scaledAboutCentre(INNER);
        return resampler.sample(infrared.picture(), expected, FaceAligner.SIDE, FaceAligner.SIDE);
    }
}
