package dev.doorward.vision.face;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;

/**
 * A face in a picture with what was measured of it.
 *
 * @param score the detector's confidence, 0 to 1
 */
public record Face(Box box, double score, Landmarks landmarks, Pose pose, Quality quality) {}
