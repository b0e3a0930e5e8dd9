/** Small pieces of a picture, where they go from frame to frame, and what repeats in them. */
@NullMarked
package dev.doorward.vision.pattern;

import org.jspecify.annotations.NullMarked;
