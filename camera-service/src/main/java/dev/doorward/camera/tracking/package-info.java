/** Which face of this frame is which of the last: one track is one face that never left the eye of the camera. */
@NullMarked
package dev.doorward.camera.tracking;

import org.jspecify.annotations.NullMarked;
