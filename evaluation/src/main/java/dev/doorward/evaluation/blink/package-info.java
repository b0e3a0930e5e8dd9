/**
 * {@code eval blink}: the detector of liveness-service on clips, frame by frame as it runs at the door. A blink counts as
 * found when its middle lies within a quarter of a second of a true one, one to one. In photographs every one is false.
 */
@NullMarked
package dev.doorward.evaluation.blink;

import org.jspecify.annotations.NullMarked;
