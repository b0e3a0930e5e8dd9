package dev.doorward.vision.liveness.track;

/**
 * Both eyes closed and opened again; seconds on the camera's clock.
 *
 * @param start the last frame with open eyes
 * @param middle between the first and the last frame with closed eyes
 * @param end the first frame with open eyes again
 */
public record Blink(double start, double middle, double end) {}
