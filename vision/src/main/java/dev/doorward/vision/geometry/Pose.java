package dev.doorward.vision.geometry;

/**
 * Where the head points, in degrees, as seen in the picture; (0, 0, 0) looks into the camera.
 *
 * @param yaw positive when the nose points to the picture's right, −90 to 90
 * @param pitch positive when the face looks up, −90 to 90
 * @param roll positive when the head is tilted clockwise in the picture, −180 to 180
 */
public record Pose(double yaw, double pitch, double roll) {}
