package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;

/**
 * How the head is held in one frame.
 *
 * @param seconds of the capture on the camera's clock, from any zero
 * @param pose as seen in the picture: yaw is positive when somebody turns to their own left
 * @param points in pixels
 */
public record HeadFrame(double seconds, Pose pose, Landmarks points) {}
