package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.liveness.EyeAspectRatio;
import dev.doorward.vision.liveness.Eyes;

/**
 * The eyes in one frame.
 *
 * @param seconds of the capture on the camera's clock, from any zero
 * @param ear eye aspect ratio, mean of both
 * @param eyes how probably each is closed
 * @param yaw of the head, degrees; only its size counts
 * @param centre between the eyes, from their corners, which a blink does not move; pixels of the frame
 * @param eyeDistance between the eyes' centres, pixels
 */
public record EyeFrame(double seconds, double ear, Eyes eyes, double yaw, Point centre, double eyeDistance) {

    /** @param points in pixels that are the same from frame to frame: the frame's, not a crop's */
    public static EyeFrame of(double seconds, Landmarks points, Eyes eyes, double yaw) {
        Point left = Point.mean(points.point(36), points.point(39));
        Point right = Point.mean(points.point(42), points.point(45));
        return new EyeFrame(
                seconds,
                EyeAspectRatio.of(points).mean(),
                eyes,
                yaw,
                Point.mean(left, right),
                Math.max(left.distanceTo(right), 1));
    }

    double closed() {
        return eyes.meanClosed();
    }

    /** How fast the head has moved since then, eye distances a second. */
    double speedSince(EyeFrame before) {
        return centre.distanceTo(before.centre) / eyeDistance / (seconds - before.seconds);
    }
}
