/** Commands to the camera: who chooses the source chooses what is seen, so each is checked and answered. */
@NullMarked
package dev.doorward.camera.command;

import org.jspecify.annotations.NullMarked;
