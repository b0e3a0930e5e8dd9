package dev.doorward.access.policy;

import dev.doorward.access.evidence.Aged;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import java.util.List;

/**
 * How alike the frames of a visit, taken together, are to the person whom they name: the mean similarity, each frame by
 * what can be seen in it. Frames of one visit err together, so a mean does not make a false match rare; it keeps one lucky
 * frame from deciding.
 */
final class Likeness {
    /** From this height on (pixels) a face fills the embedding's 112 pixels by itself. */
    private static final double WHOLE_HEIGHT = 112;
    /** Twice the sharpness that a picture needs to be learnt from. */
    private static final double WHOLE_SHARPNESS = 16;
    /** Even the poorest vote counts a little: it passed the camera's own limits. */
    private static final double LEAST = 0.05;

    private Likeness() {}

    /**
     * Similarity, −1 to 1.
     *
     * @param votes each of which names somebody, at least one
     */
    static double of(List<Aged<RecognitionVerdict>> votes) {
        double sum = 0;
        double weights = 0;
        for (Aged<RecognitionVerdict> vote : votes) {
            double weight = weight(vote.verdict().quality());
            sum += weight * ((Recognition.Matched) vote.verdict().outcome()).similarity();
            weights += weight;
        }
        return sum / weights;
    }

    private static double weight(FaceQuality quality) {
        double seen = Math.min(1, quality.height() / WHOLE_HEIGHT) * Math.min(1, quality.sharpness() / WHOLE_SHARPNESS);
        return Math.max(LEAST, seen);
    }
}
