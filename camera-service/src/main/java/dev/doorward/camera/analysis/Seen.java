package dev.doorward.camera.analysis;

import dev.doorward.camera.tracking.TrackedFace;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.CameraConfig;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.Quality;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.image.Image;

/** A tracked face in the words of the contract. */
record Seen(TrackId track, Face face, FaceQuality quality) {

    static Seen of(TrackedFace tracked, Image picture, CameraConfig limits) {
        Quality measured = tracked.face().quality();
        FaceQuality quality = new FaceQuality(
                measured.size(),
                measured.sharpness(),
                measured.brightness(),
                measured.contrast(),
                QualityGate.poor(tracked.face(), picture, limits).orElse(null));
        return new Seen(tracked.track(), tracked.face(), quality);
    }

    boolean poor() {
        return quality.poor() != null;
    }

    SceneObserved.Face shown() {
        return new SceneObserved.Face(track, pixels(face.box()), pose(), quality);
    }

    /** The library's yaw grows towards the picture's right, the contract's towards its left. */
    HeadPose pose() {
        Pose pose = face.pose();
        return new HeadPose(-pose.yaw(), pose.pitch(), pose.roll());
    }

    static PixelBox pixels(Box box) {
        return new PixelBox(box.x(), box.y(), box.width(), box.height());
    }
}
