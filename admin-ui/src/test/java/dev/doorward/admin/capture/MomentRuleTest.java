package dev.doorward.admin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.TrackId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentRuleTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final PixelBox BOX = new PixelBox(250, 120, 130, 160);

    /** Yaw as the contract has it: negative when the person turns to their left. */
    @ParameterizedTest
    @CsvSource({
        "STRAIGHT,   0,   0,  0,",
        "STRAIGHT,  -8,   0,  0,",
        "STRAIGHT,   8,  20,  0,",
        "STRAIGHT,   9,   0,  0, LOOK_STRAIGHT",
        "STRAIGHT,  -9,   0,  0, LOOK_STRAIGHT",
        "STRAIGHT,   0, -21,  0, LOOK_STRAIGHT",
        "LEFT,       0,   0,  0, TURN_LEFT",
        "LEFT,      15,   0,  0, TURN_LEFT",
        "LEFT,      -9,   0,  0, TURN_LEFT",
        "LEFT,     -10,   0,  0,",
        "LEFT,     -30,   0,  0,",
        "LEFT,     -31,   0,  0, LESS",
        "RIGHT,      0,   0,  0, TURN_RIGHT",
        "RIGHT,    -15,   0,  0, TURN_RIGHT",
        "RIGHT,     10,   0,  0,",
        "RIGHT,     31,   0,  0, LESS",
        "UP,         0,   0,  0, LIFT_CHIN",
        "UP,         0,   7,  0,",
        "UP,         0,  20,  0,",
        "UP,         0,  21,  0, LESS",
        "UP,        13,  10,  0, LOOK_STRAIGHT",
        "UP,         0,   7, 12, LIFT_CHIN",
        "UP,         0,  20, 12,",
        "DOWN,       0,   0,  0, LOWER_CHIN",
        "DOWN,       0,  -7,  0,",
        "DOWN,       0,   4, 12,",
        "DOWN,       0, -21,  0, LESS",
        "DOWN,     -13,  -9,  0, LOOK_STRAIGHT"
    })
    void pose_is_the_one_that_is_asked_for(Step step, double yaw, double pitch, double level, @Nullable Hint lacks) {
        List<Look> looks = looks(10, i -> look(i, BOX, yaw, pitch, 160, null));

        assertThat(lacks(step, looks, level)).isEqualTo(lacks);
    }

    @ParameterizedTest
    @CsvSource({"71, , TOO_FAR", "72, ,", "71, too far away, TOO_FAR", "160, blurred, POOR"})
    void face_is_near_and_good(double height, @Nullable String poor, @Nullable Hint lacks) {
        assertThat(lacks(Step.STRAIGHT, looks(10, i -> look(i, BOX, 0, 0, height, poor)), 0))
                .isEqualTo(lacks);
    }

    /** What moves in each frame of 33 ms. */
    @ParameterizedTest
    @CsvSource({"0,  0, 0,", "0.5, 0, 0,", "2,  0, 0, HOLD_STILL", "0,  3, 0, HOLD_STILL", "0,  0, 0.9, HOLD_STILL"})
    void face_is_still(double pixels, double growth, double degrees, @Nullable Hint lacks) {
        List<Look> looks = looks(
                10,
                i -> look(
                        i, new PixelBox(250 + i * pixels, 120, 130, 160 + i * growth), -4 + i * degrees, 0, 160, null));

        assertThat(lacks(Step.STRAIGHT, looks, 0)).isEqualTo(lacks);
    }

    @Test
    void face_that_was_just_found_is_not_known_to_be_still() {
        assertThat(lacks(Step.STRAIGHT, looks(1, i -> look(i, BOX, 0, 0, 160, null)), 0))
                .isEqualTo(Hint.HOLD_STILL);
        assertThat(lacks(Step.STRAIGHT, looks(6, i -> look(i, BOX, 0, 0, 160, null)), 0))
                .isEqualTo(Hint.HOLD_STILL);
    }

    private interface Frame {
        Look at(int number);
    }

    private static List<Look> looks(int frames, Frame frame) {
        return IntStream.range(0, frames).mapToObj(frame::at).toList();
    }

    private static @Nullable Hint lacks(Step step, List<Look> looks, double level) {
        return MomentRule.lacks(step, looks.getLast(), looks.subList(0, looks.size() - 1), level)
                .orElse(null);
    }

    private static Look look(int frame, PixelBox box, double yaw, double pitch, double height, @Nullable String poor) {
        return new Look(
                new TrackId("t1"),
                NOON.plusMillis(33L * frame),
                box,
                new HeadPose(yaw, pitch, 0),
                new FaceQuality(height, 80, 120, 40, poor));
    }
}
