package dev.doorward.vision.face;

import dev.doorward.vision.geometry.Pose;

/**
 * How good a look at a face is.
 *
 * @param size height of the face box in pixels
 * @param sharpness variance of the Laplacian of the face at 112×112, over the variance of its grey values, × 1,000: about
 *     50 at a webcam, 10 to 80 in press pictures (LFW, 5th to 95th percentile); below 5 it is blurred
 * @param brightness mean grey value of the face, 0 (black) to 255
 * @param contrast standard deviation of the grey values of the face
 * @param pose where the head points
 */
public record Quality(double size, double sharpness, double brightness, double contrast, Pose pose) {}
