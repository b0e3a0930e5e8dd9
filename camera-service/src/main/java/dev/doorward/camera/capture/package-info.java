/**
 * Capture on its own thread: opens what is wanted, stamps each frame at the moment of its capture, hands over the newest,
 * and tries again when the source is gone.
 */
@NullMarked
package dev.doorward.camera.capture;

import org.jspecify.annotations.NullMarked;
