/** Clips as pictures: every frame in order at the clip's own pace, the best frames to enrol, one frame held. */
@NullMarked
package dev.doorward.evaluation.clip;

import org.jspecify.annotations.NullMarked;
