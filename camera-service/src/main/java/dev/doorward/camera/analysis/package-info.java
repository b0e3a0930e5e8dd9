/** From a frame to what is said of it: the scene for the overlay, and each tracked face with its crops. */
@NullMarked
package dev.doorward.camera.analysis;

import org.jspecify.annotations.NullMarked;
