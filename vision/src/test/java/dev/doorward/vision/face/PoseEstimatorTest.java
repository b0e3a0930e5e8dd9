package dev.doorward.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoseEstimatorTest {

    private static final Offset<Double> CLOSE = within(0.01);

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "35, 0, 0", "-35, 0, 0", "0, 25, 0", "0, -25, 0", "0, 0, 40", "20, -15, -30", "-50, 10, 90"})
    void a_generic_head_seen_from_any_side_gives_its_angles_back(double yaw, double pitch, double roll) {
        Pose pose = PoseEstimator.of(seen(yaw, pitch, roll));

        assertThat(pose.yaw()).isCloseTo(yaw, CLOSE);
        assertThat(pose.pitch()).isCloseTo(pitch, CLOSE);
        assertThat(pose.roll()).isCloseTo(roll, CLOSE);
    }

    @Test
    void yaw_is_positive_when_the_nose_points_to_the_pictures_right() {
        Landmarks right = seen(30, 0, 0);

        assertThat(right.x(30)).isGreaterThan((right.x(36) + right.x(45)) / 2);
        assertThat(PoseEstimator.of(right).yaw()).isPositive();
    }

    @Test
    void pitch_is_positive_when_the_nose_points_up() {
        assertThat(seen(0, 20, 0).y(30) - seen(0, 20, 0).y(27))
                .isLessThan(seen(0, 0, 0).y(30) - seen(0, 0, 0).y(27));
    }

    /** The generic head turned by roll, then pitch, then yaw, at 2 pixels a millimetre. */
    private static Landmarks seen(double yaw, double pitch, double roll) {
        double y = Math.toRadians(yaw);
        double p = Math.toRadians(pitch);
        double r = Math.toRadians(roll);
        float[] xy = new float[136];
        for (int n = 0; n < PoseEstimator.INDEX.length; n++) {
            double[] head = PoseEstimator.HEAD[n];
            double x1 = head[0] * Math.cos(r) - head[1] * Math.sin(r);
            double y1 = head[0] * Math.sin(r) + head[1] * Math.cos(r);
            double y2 = y1 * Math.cos(p) + head[2] * Math.sin(p);
            double z2 = -y1 * Math.sin(p) + head[2] * Math.cos(p);
            double x3 = x1 * Math.cos(y) - z2 * Math.sin(y);
            xy[2 * PoseEstimator.INDEX[n]] = (float) (320 + 2 * x3);
            xy[2 * PoseEstimator.INDEX[n] + 1] = (float) (240 + 2 * y2);
        }
        return new Landmarks(xy);
    }
}
