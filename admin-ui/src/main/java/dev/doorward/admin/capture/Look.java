package dev.doorward.admin.capture;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.TrackId;
import java.time.Instant;

/**
 * One face in one frame, as the camera measured it.
 *
 * @param at the camera's clock, for the time between two looks only
 */
record Look(TrackId track, Instant at, PixelBox box, HeadPose pose, FaceQuality quality) {
    static Look of(FaceCaptured face) {
        return new Look(face.track(), face.capturedAt(), face.box(), face.pose(), face.quality());
    }
}
