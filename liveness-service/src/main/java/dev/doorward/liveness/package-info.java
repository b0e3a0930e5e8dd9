/**
 * Tells a living face from a picture of one. {@link dev.doorward.liveness.LivenessService} reads like what happens to a
 * face: it waits shortly, is opened, looked at, added to its track, and answered with a signed verdict. How blinks and
 * passive scores are judged is in {@code dev.doorward.vision.liveness.track}.
 */
@NullMarked
package dev.doorward.liveness;

import org.jspecify.annotations.NullMarked;
