/**
 * Geometry of pictures and faces: points, boxes, landmarks, the similarity transform and the head's pose. Pure and
 * without state. Coordinates are pixels from the top left
 * corner, x to the right and y down, so the centre of the first pixel is (0.5, 0.5).
 */
@NullMarked
package dev.doorward.vision.geometry;

import org.jspecify.annotations.NullMarked;
