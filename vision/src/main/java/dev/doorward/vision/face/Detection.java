package dev.doorward.vision.face;

import dev.doorward.vision.geometry.Box;

/** @param score the detector's confidence, 0 to 1 */
public record Detection(Box box, double score) {}
