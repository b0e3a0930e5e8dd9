/**
 * Whether somebody speaks: sound in, one probability for each 32 ms out. What is said is neither known nor kept, and the
 * sound goes no further than this.
 */
@NullMarked
package dev.doorward.vision.voice;

import org.jspecify.annotations.NullMarked;
