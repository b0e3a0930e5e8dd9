package dev.doorward.vision.liveness.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import org.junit.jupiter.api.Test;

class SceneJudgeTest {
    private static final double RATE = 30;

    @Test
    void a_wall_that_stands_speaks_for_a_face_before_it() {
        assertThat(seen(Scene.atTheDoor(), 2.5)).isInstanceOf(Passed.class);
    }

    @Test
    void a_picture_that_a_hand_tries_to_hold_still_takes_its_wall_along() {
        Scene held = new Scene(seconds -> 0.8 * Math.sin(2 * seconds), Scene::breathing, 30);

        assertThat(seen(held, 2.5))
                .isEqualTo(new Pending(Cause.DOUBTFUL, "All around the face moves, as in a picture that is held"));
    }

    @Test
    void before_a_blank_wall_it_says_nothing() {
        Scene blank = new Scene(seconds -> 0, Scene::breathing, 0);

        assertThat(seen(blank, 2.5))
                .isEqualTo(new Pending(Cause.DOUBTFUL, "Nothing around the face to compare it with"));
    }

    @Test
    void a_face_that_sways_moves_and_one_that_is_fixed_does_not() {
        SceneJudge alive = new SceneJudge();
        show(alive, Scene.atTheDoor(), 0, 2.5);
        SceneJudge fixed = new SceneJudge();
        show(fixed, new Scene(seconds -> 0, seconds -> 0, 30), 0, 2.5);

        assertThat(state(alive, Kind.STILL)).isInstanceOf(Passed.class);
        assertThat(state(fixed, Kind.STILL)).isInstanceOf(Failed.class);
    }

    @Test
    void it_looks_long_enough() {
        assertThat(seen(Scene.atTheDoor(), 1.5)).isInstanceOf(Pending.class);
    }

    @Test
    void what_was_seen_before_the_face_was_away_is_forgotten() {
        SceneJudge judge = new SceneJudge();
        show(judge, Scene.atTheDoor(), 0, 2.5);

        show(judge, Scene.atTheDoor(), 6, 6.2);

        assertThat(state(judge, Kind.SURROUNDINGS)).isInstanceOf(Pending.class);
    }

    private static State state(SceneJudge judge, Kind kind) {
        return judge.checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static State seen(Scene scene, double seconds) {
        SceneJudge judge = new SceneJudge();
        show(judge, scene, 0, seconds);
        return state(judge, Kind.SURROUNDINGS);
    }

    private static void show(SceneJudge judge, Scene scene, double from, double to) {
        for (int i = 0; from + i / RATE < to; i++) {
            judge.add(scene.look(from + i / RATE));
        }
    }
}
