package dev.doorward.camera.analysis;

import dev.doorward.contract.config.CameraConfig;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.Quality;
import dev.doorward.vision.geometry.FivePoints;
import dev.doorward.vision.image.Image;
import java.util.Arrays;
import java.util.Optional;

/** Whether a face is good enough to be known by. */
final class QualityGate {
    private QualityGate() {}

    /** The first reason why not, in words with the figure and the limit; empty when it is good. */
    static Optional<String> poor(Face face, Image picture, CameraConfig limits) {
        Quality quality = face.quality();
        double yaw = Math.abs(face.pose().yaw());
        double pitch = Math.abs(face.pose().pitch());
        String reason = null;
        if (!inside(face.landmarks().fivePoints(), picture)) {
            reason = "partly outside the picture";
        } else if (quality.size() < limits.minFaceHeight()) {
            reason = "too far away: %.0f px, %d needed".formatted(quality.size(), limits.minFaceHeight());
        } else if (quality.brightness() < limits.minBrightness()) {
            reason = "too dark: %.0f of 255, %.0f needed".formatted(quality.brightness(), limits.minBrightness());
        } else if (quality.brightness() > limits.maxBrightness()) {
            reason = "too bright: %.0f of 255, at most %.0f".formatted(quality.brightness(), limits.maxBrightness());
        } else if (quality.sharpness() < limits.minSharpness()) {
            reason = "blurred: sharpness %.1f, %.1f needed".formatted(quality.sharpness(), limits.minSharpness());
        } else if (yaw > limits.maxYaw()) {
            reason = "turned aside: %.0f°, at most %.0f°".formatted(yaw, limits.maxYaw());
        } else if (pitch > limits.maxPitch()) {
            reason = "turned up or down: %.0f°, at most %.0f°".formatted(pitch, limits.maxPitch());
        }
        return Optional.ofNullable(reason);
    }

    private static boolean inside(FivePoints points, Image picture) {
        return Arrays.stream(points.toArray())
                .allMatch(p -> p.x() >= 0 && p.y() >= 0 && p.x() <= picture.width() && p.y() <= picture.height());
    }
}
