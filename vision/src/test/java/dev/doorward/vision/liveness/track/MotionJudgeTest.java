package dev.doorward.vision.liveness.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Passed;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class MotionJudgeTest {
    private static final double RATE = 30;
    private static final double PIXELS = 60;
    private static final double DISTANCE = 6;

    private final MotionJudge judge = new MotionJudge();

    @Test
    void head_that_turns_is_no_plane() {
        show(3, 1, seconds -> 20 * Math.sin(seconds * 2));

        assertThat(judge.check().state()).isInstanceOf(Passed.class);
        assertThat(judge.check().state().reason()).startsWith("Turns like a head");
    }

    @Test
    void photograph_that_is_tilted_is_found_out() {
        show(3, 0, seconds -> 25 * Math.sin(seconds * 2));

        assertThat(judge.check().state()).isInstanceOf(Failed.class);
    }

    @Test
    void who_does_not_turn_is_not_accused_of_being_flat() {
        show(3, 0, seconds -> 0);

        assertThat(judge.check().state()).isInstanceOf(Passed.class);
    }

    @Test
    void two_seconds_are_looked_at_before_anything_is_said() {
        show(1.9, 1, seconds -> 0);

        assertThat(judge.check().state()).isInstanceOf(Check.Pending.class);
    }

    private void show(double seconds, double depth, DoubleUnaryOperator yaw) {
        Random jitter = new Random(2);
        for (int i = 0; i < seconds * RATE; i++) {
            judge.add(i / RATE, face(depth, yaw.applyAsDouble(i / RATE), jitter, 0.3));
        }
    }

    /** Points on half a ball, or on a sheet where it has no depth, turned and seen through a pinhole. */
    private static Landmarks face(double depth, double yaw, Random jitter, double noise) {
        Random shape = new Random(3);
        float[] xy = new float[2 * Landmarks.COUNT];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double angle = shape.nextDouble(2 * Math.PI);
            double radius = Math.sqrt(shape.nextDouble()) * 0.95;
            double x = radius * Math.cos(angle);
            double y = radius * Math.sin(angle);
            double z = -depth * Math.sqrt(1 - radius * radius);
            double turned = Math.toRadians(yaw);
            double away = DISTANCE + x * Math.sin(turned) + z * Math.cos(turned);
            xy[2 * i] = (float) (160
                    + PIXELS * DISTANCE * (x * Math.cos(turned) - z * Math.sin(turned)) / away
                    + noise * jitter.nextGaussian());
            xy[2 * i + 1] = (float) (120 + PIXELS * DISTANCE * y / away + noise * jitter.nextGaussian());
        }
        return new Landmarks(xy);
    }
}
