package dev.doorward.vision.liveness.track;

import dev.doorward.vision.image.Image;

/**
 * A small square of a frame, over the face, as the sensor gave it.
 *
 * @param x of its left edge in the frame, pixels
 * @param y of its top edge
 */
public record Swatch(Image picture, int x, int y) {}
