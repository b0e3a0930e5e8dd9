/**
 * A second camera that sees infrared, beside the first: where a face of the first lies in its picture, what is found
 * there, and how both views of the face compare. Measurements only; {@code liveness.track} judges them.
 */
@NullMarked
package dev.doorward.vision.infrared;

import org.jspecify.annotations.NullMarked;
