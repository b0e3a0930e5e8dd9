/**
 * Faces on their way to a verdict: those that wait, and what is remembered of each track. Both are bounded, and both
 * forget: a face that waited for a second is worth nothing, a track that was silent for five has ended.
 */
@NullMarked
package dev.doorward.liveness.faces;

import org.jspecify.annotations.NullMarked;
