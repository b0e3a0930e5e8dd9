/**
 * Looks through the door's camera. {@link dev.doorward.camera.CameraService} is the story: pictures are captured on one
 * thread, searched for faces on another, shown on a third; the newest frame wins at each.
 */
@NullMarked
package dev.doorward.camera;

import org.jspecify.annotations.NullMarked;
