package dev.doorward.recognition.enrolment;

import dev.doorward.vision.face.Quality;
import java.util.Optional;

/**
 * What a face must be like to be learnt from: stricter than at the door, because a bad picture stays and a bad frame
 * passes.
 *
 * @param height least height of the face box, pixels
 * @param sharpness least, as {@link Quality#sharpness}
 * @param darkest least mean grey, of 255
 * @param brightest greatest mean grey
 * @param contrast least standard deviation of grey
 * @param turn greatest yaw and pitch, degrees
 */
record Limits(double height, double sharpness, double darkest, double brightest, double contrast, double turn) {
    static final Limits STANDARD = new Limits(64, 8, 45, 225, 12, 35);

    /** The first thing that is wrong, the gravest first. */
    Optional<Refusal> refusal(Quality quality) {
        double yaw = Math.abs(quality.pose().yaw());
        double pitch = Math.abs(quality.pose().pitch());
        if (quality.size() < height) {
            return Optional.of(new Refusal.TooSmall(quality.size(), height));
        } else if (quality.brightness() < darkest) {
            return Optional.of(new Refusal.TooDark(quality.brightness(), darkest));
        } else if (quality.brightness() > brightest) {
            return Optional.of(new Refusal.TooBright(quality.brightness(), brightest));
        } else if (quality.contrast() < contrast) {
            return Optional.of(new Refusal.TooFlat(quality.contrast(), contrast));
        } else if (quality.sharpness() < sharpness) {
            return Optional.of(new Refusal.TooBlurred(quality.sharpness(), sharpness));
        } else if (yaw > turn || pitch > turn) {
            return Optional.of(new Refusal.TurnedAway(yaw, pitch, turn));
        }
        return Optional.empty();
    }
}
