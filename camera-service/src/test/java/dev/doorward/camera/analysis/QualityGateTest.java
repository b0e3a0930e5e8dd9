package dev.doorward.camera.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.config.CameraConfig;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.Quality;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.image.Image;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityGateTest {
    private static final CameraConfig LIMITS = CameraConfig.defaults();
    private static final Image PICTURE = new Image(320, 240, new byte[320 * 240 * 3]);

    @Test
    void a_near_sharp_bright_face_that_looks_ahead_is_good() {
        assertThat(QualityGate.poor(face(120, 50, 120, 0, 0, 100), PICTURE, LIMITS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "48, 50, 120, 0, 0, 100, 'too far away: 48 px, 60 needed'",
        "120, 50, 30, 0, 0, 100, 'too dark: 30 of 255, 35 needed'",
        "120, 50, 240, 0, 0, 100, 'too bright: 240 of 255, at most 235'",
        "120, 3, 120, 0, 0, 100, 'blurred: sharpness 3.0, 5.0 needed'",
        "120, 50, 120, -41, 0, 100, 'turned aside: 41°, at most 35°'",
        "120, 50, 120, 0, 40, 100, 'turned up or down: 40°, at most 35°'",
        "120, 50, 120, 0, 0, 321, 'partly outside the picture'",
    })
    void a_poor_face_is_told_why(
            double height, double sharpness, double brightness, double yaw, double pitch, float x, String reason) {
        assertThat(QualityGate.poor(face(height, sharpness, brightness, yaw, pitch, x), PICTURE, LIMITS))
                .contains(reason);
    }

    private static Face face(double height, double sharpness, double brightness, double yaw, double pitch, float x) {
        float[] points = new float[136];
        Arrays.fill(points, x);
        Pose pose = new Pose(yaw, pitch, 0);
        Quality quality = new Quality(height, sharpness, brightness, 40, pose);
        return new Face(new Box(50, 50, height, height), 0.9, new Landmarks(points), pose, quality);
    }
}
