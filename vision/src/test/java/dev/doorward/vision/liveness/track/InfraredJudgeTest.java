package dev.doorward.vision.liveness.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.infrared.InfraredSight;
import dev.doorward.vision.liveness.Eyes;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import dev.doorward.vision.liveness.track.Check.Unavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InfraredJudgeTest {
    private static final double EVERY = 0.2;

    private static final Scene DOOR = Scene.atTheDoor();

    private final InfraredJudge judge = new InfraredJudge();
    private double now = 100;

    /** Found, brightness, light, contrast, likeness. */
    static Stream<Arguments> seen() {
        return Stream.of(
                Arguments.of("skin", true, 140.0, 200.0, 0.8, 0.9, Passed.class),
                Arguments.of("skin, dimly lit", true, 30.0, 60.0, 0.8, 0.9, Passed.class),
                Arguments.of("skin against the sun", true, 40.0, 250.0, 0.6, 0.7, Passed.class),
                Arguments.of("a screen", false, 12.0, 140.0, 0.7, 0.0, Failed.class),
                Arguments.of("a screen in bright surroundings", false, 70.0, 240.0, 0.1, 0.0, Failed.class),
                Arguments.of("a screen that shines back", false, 100.0, 110.0, 0.07, 0.0, Failed.class),
                Arguments.of("a print whose dye is not seen", false, 150.0, 160.0, 0.06, 0.0, Failed.class),
                Arguments.of("a pale print", true, 150.0, 160.0, 0.2, 0.9, Pending.class),
                Arguments.of("another face than in colour", true, 150.0, 160.0, 0.8, 0.1, Pending.class),
                Arguments.of("structure, and no face in it", false, 120.0, 160.0, 0.8, 0.0, Pending.class),
                Arguments.of("blinded by a near lamp", false, 250.0, 255.0, 0.05, 0.0, Pending.class),
                Arguments.of("nothing but darkness", false, 8.0, 20.0, 0.6, 0.0, Pending.class),
                Arguments.of("a face in the dark", true, 10.0, 20.0, 0.8, 0.9, Pending.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seen")
    void three_seconds_of_one_thing_are_judged(
            String what,
            boolean found,
            double brightness,
            double light,
            double contrast,
            double likeness,
            Class<? extends State> expected) {
        for (int i = 0; i < 15; i++) {
            sees(found, brightness, light, contrast, likeness);
        }

        assertThat(state()).as(what).isInstanceOf(expected);
    }

    @Test
    void a_screen_is_called_dark_and_paper_faceless() {
        sees(15, this::screen);
        assertThat(state().reason()).isEqualTo("Dark in infrared, as a screen");

        now += 5;
        sees(15, this::paper);
        assertThat(state().reason()).startsWith("No face in infrared");
    }

    @Test
    void skin_needs_five_pairs_and_a_screen_ten() {
        sees(4, this::skin);
        assertThat(state()).isEqualTo(new Pending(Cause.TOO_FEW_FRAMES, "4 of 5 infrared pictures looked at"));
        skin();
        assertThat(state()).isInstanceOf(Passed.class);

        now += 5;
        sees(9, this::screen);
        assertThat(state()).isInstanceOf(Pending.class);
        screen();
        assertThat(state()).isInstanceOf(Failed.class);
    }

    @Test
    void half_skin_and_half_screen_is_neither() {
        for (int i = 0; i < 7; i++) {
            skin();
            screen();
        }

        assertThat(state()).isInstanceOf(Pending.class);
    }

    @Test
    void what_was_seen_more_than_three_seconds_ago_says_nothing() {
        sees(15, this::skin);
        now += 3.1;

        assertThat(judge.checks(now)).isEmpty();
    }

    @Test
    void without_an_infrared_camera_there_is_no_such_check() {
        assertThat(judge.checks(now)).isEmpty();
    }

    @Test
    void a_camera_that_is_gone_is_unavailable_with_its_reason_and_never_passed() {
        sees(15, this::skin);
        now += 3.1;
        judge.add(new InfraredSight.Missing(now, "there is no camera at /dev/video9"));

        assertThat(state()).isEqualTo(new Unavailable("there is no camera at /dev/video9"));
        assertThat(only().score()).isEmpty();
    }

    @Test
    void what_infrared_does_not_know_yet_keeps_the_outcome_from_nothing_and_a_screen_makes_it_a_spoof() {
        TrackLiveness track = new TrackLiveness(0);
        Assessment blinked = live(track, 0);
        for (int i = 0; i < 3; i++) {
            track.seenInInfrared(new InfraredSight.Pair(2 + i * EVERY, true, 140, 200, 0.8, 0.9));
        }

        assertThat(blinked.outcome()).isInstanceOf(Outcome.Live.class);
        assertThat(live(track, 2.6).outcome()).isInstanceOf(Outcome.Live.class);
        for (int i = 0; i < 12; i++) {
            track.seenInInfrared(new InfraredSight.Pair(5.2 + i * 0.1, false, 10, 140, 0.8, 0));
        }
        assertThat(live(track, 5.2).outcome()).isEqualTo(new Outcome.Spoof("Dark in infrared, as a screen"));
    }

    /** Two seconds and a half with a blink. */
    private static Assessment live(TrackLiveness track, double from) {
        Assessment last = null;
        for (int i = 0; i < 75; i++) {
            boolean shut = i >= 30 && i < 34;
            Eyes eyes = shut ? new Eyes(0.95, 0.95) : new Eyes(0.02, 0.02);
            track.show(DOOR.look(from + i / 30.0));
            EyeFrame frame = new EyeFrame(from + i / 30.0, shut ? 0.15 : 0.3, eyes, 0, new Point(100, 80), 50);
            last = track.add(frame, Optional.of(Acted.silent(0.9)), Acted.SETTINGS);
        }
        return last;
    }

    private void sees(int times, Runnable what) {
        for (int i = 0; i < times; i++) {
            what.run();
        }
    }

    private void skin() {
        sees(true, 140, 200, 0.8, 0.9);
    }

    private void screen() {
        sees(false, 12, 140, 0.7, 0);
    }

    private void paper() {
        sees(false, 150, 160, 0.06, 0);
    }

    private void sees(boolean found, double brightness, double light, double contrast, double likeness) {
        now += EVERY;
        judge.add(new InfraredSight.Pair(now, found, brightness, light, contrast, likeness));
    }

    private State state() {
        return only().state();
    }

    private Check only() {
        List<Check> checks = judge.checks(now);
        assertThat(checks).singleElement().satisfies(check -> assertThat(check.kind())
                .isEqualTo(Kind.INFRARED));
        return checks.getFirst();
    }
}
