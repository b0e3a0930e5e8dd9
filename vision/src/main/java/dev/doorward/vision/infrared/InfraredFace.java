package dev.doorward.vision.infrared;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import java.util.Optional;

/**
 * What the infrared picture shows where a face is expected.
 *
 * @param picture grey: the expected place and half as much again on each side, at most {@link InfraredFinder#SIDE} high
 * @param expected where the face is expected, pixels of {@code picture}
 * @param points of the face that was found there, pixels of {@code picture}; empty when none was
 * @param light grey value, 0 to 255, that the brightest twentieth of the whole infrared picture reaches
 */
public record InfraredFace(Image picture, Box expected, Optional<Landmarks> points, double light) {}
