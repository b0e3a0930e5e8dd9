/**
 * What measurements over one track of a face mean: blinks, the mean of passive scores, and the outcome composed of both.
 * Pure, causal and bounded: each frame is judged from itself and those before it, by the camera's clock. The same classes
 * judge at the door and in evaluations.
 */
@NullMarked
package dev.doorward.vision.liveness.track;

import org.jspecify.annotations.NullMarked;
