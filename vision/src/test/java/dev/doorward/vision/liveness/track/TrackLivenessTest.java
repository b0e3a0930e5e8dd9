package dev.doorward.vision.liveness.track;

import static dev.doorward.vision.liveness.track.Acted.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.liveness.Scores;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Outcome.Inconclusive;
import dev.doorward.vision.liveness.track.Outcome.Live;
import dev.doorward.vision.liveness.track.Outcome.Spoof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrackLivenessTest {
    private static final Scores ALIVE = Acted.silent(0.9);
    private static final Scene DOOR = Scene.atTheDoor();

    @Test
    void a_face_that_blinks_and_looks_alive_is_live() {
        Assessment last = last(new Acted(30).looks(1).blinks(0.15).looks(1.2), ALIVE);

        assertThat(last.outcome()).isInstanceOf(Live.class);
        assertThat(last.blinks()).isEqualTo(1);
        assertThat(last.rate()).isBetween(29, 31);
        assertThat(last.checks())
                .extracting(Check::kind)
                .containsExactly(Kind.BLINK, Kind.PASSIVE, Kind.PLANE, Kind.STILL, Kind.SURROUNDINGS, Kind.SCREEN);
    }

    @Test
    void nothing_is_live_before_a_blink() {
        for (Assessment one : assess(new Acted(30).looks(10), ALIVE)) {
            assertThat(one.outcome()).isInstanceOf(Inconclusive.class);
        }
        assertThat(cause(last(new Acted(30).looks(10), ALIVE))).isEqualTo(Cause.NO_BLINK_YET);
    }

    @Test
    void a_blink_counts_for_three_seconds() {
        Acted acted = new Acted(30).looks(1).blinks(0.15).looks(2.7);
        assertThat(last(acted, ALIVE).outcome()).isInstanceOf(Live.class);

        assertThat(cause(last(acted.looks(0.3), ALIVE))).isEqualTo(Cause.NO_BLINK_YET);
    }

    @Test
    void a_young_track_says_nothing() {
        assertThat(cause(last(new Acted(30).looks(0.55).blinks(0.1).looks(0.1), ALIVE)))
                .isEqualTo(Cause.TOO_FEW_FRAMES);
    }

    @Test
    void below_the_rate_nothing_is_live_even_after_a_blink() {
        Acted acted = new Acted(30).looks(1).blinks(0.15).looks(1.2);
        Acted slow = new Acted(11).looks(1).blinks(0.15).looks(2);

        assertThat(cause(last(slow, ALIVE))).isEqualTo(Cause.LOW_RATE);
        assertThat(cause(last(acted.isUnseen(0.8).looks(0.1), ALIVE))).isEqualTo(Cause.LOW_RATE);
    }

    @Test
    void a_face_that_looks_like_a_picture_is_a_spoof_even_when_it_blinks() {
        assertThat(last(new Acted(30).looks(1).blinks(0.15).looks(1.2), Acted.silent(0.05))
                        .outcome())
                .isInstanceOf(Spoof.class);
    }

    @Test
    void between_picture_and_alive_it_is_in_doubt() {
        assertThat(cause(last(new Acted(30).looks(1).blinks(0.15).looks(1.2), Acted.silent(0.3))))
                .isEqualTo(Cause.DOUBTFUL);
    }

    @Test
    void a_strict_look_may_raise_a_doubt() {
        Scores strict = new Scores(OptionalDouble.of(0.9), OptionalDouble.of(0.2), OptionalDouble.empty());

        assertThat(cause(last(new Acted(30).looks(1).blinks(0.15).looks(1.2), strict)))
                .isEqualTo(Cause.DOUBTFUL);
    }

    @Test
    void a_face_above_it_raises_a_doubt_and_tells_so_among_the_checks() {
        TrackLiveness track = new TrackLiveness(1_000);
        Box face = new Box(100, 300, 100, 130);
        Assessment last = null;
        for (EyeFrame frame : new Acted(30).looks(1).blinks(0.15).looks(1.2).frames()) {
            track.show(DOOR.look(frame.seconds()));
            track.seenBeside(frame.seconds(), face, List.of(face.translated(10, -160)));
            last = track.add(frame, Optional.of(ALIVE), SETTINGS);
        }
        assertThat(last.checks()).extracting(Check::kind).endsWith(Kind.SCREEN, Kind.SECOND_FACE);
        assertThat(cause(last)).isEqualTo(Cause.DOUBTFUL);
    }

    @Test
    void who_was_not_watched_moving_is_not_live() {
        TrackLiveness track = new TrackLiveness(1_000);
        Assessment last = null;
        for (EyeFrame frame : new Acted(30).looks(1).blinks(0.15).looks(1.2).frames()) {
            last = track.add(frame, Optional.of(ALIVE), SETTINGS);
        }
        assertThat(cause(last)).isEqualTo(Cause.TOO_FEW_FRAMES);
    }

    @Test
    void one_bad_frame_does_not_outweigh_the_others() {
        TrackLiveness track = new TrackLiveness(1_000);
        Assessment last = null;
        int n = 0;
        for (EyeFrame frame : new Acted(30).looks(1).blinks(0.15).looks(1.2).frames()) {
            Scores scores = n++ == 20 ? Acted.silent(0) : ALIVE;
            track.show(DOOR.look(frame.seconds()));
            last = track.add(frame, Optional.of(scores), SETTINGS);
        }
        assertThat(last.outcome()).isInstanceOf(Live.class);
    }

    @Test
    void scores_older_than_three_seconds_are_forgotten() {
        TrackLiveness track = new TrackLiveness(1_000);
        Assessment last = null;
        for (EyeFrame frame : new Acted(30).looks(5).blinks(0.15).looks(0.5).frames()) {
            track.show(DOOR.look(frame.seconds()));
            last = track.add(frame, Optional.of(frame.seconds() < 1_002.6 ? Acted.silent(0) : ALIVE), SETTINGS);
        }
        assertThat(last.outcome()).isInstanceOf(Live.class);
    }

    @Test
    void the_fallback_denies() {
        assertThat(last(new Acted(30).looks(1).blinks(0.15).looks(1), Acted.fallback(0.001))
                        .outcome())
                .isInstanceOf(Spoof.class);
    }

    @Test
    void the_fallback_never_admits() {
        assertThat(cause(last(new Acted(30).looks(3), Acted.fallback(0.99)))).isEqualTo(Cause.NO_BLINK_YET);
        Assessment blinked = last(new Acted(30).looks(1).blinks(0.15).looks(1), Acted.fallback(0.99));

        assertThat(blinked.checks()).anySatisfy(check -> {
            assertThat(check.kind()).isEqualTo(Kind.PASSIVE);
            assertThat(check.state()).isInstanceOf(Check.Unavailable.class);
        });
    }

    @Test
    void without_any_score_nothing_is_live() {
        Scores none = new Scores(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

        assertThat(cause(last(new Acted(30).looks(1).blinks(0.15).looks(1), none)))
                .isEqualTo(Cause.TOO_FEW_FRAMES);
    }

    @Test
    void hidden_eyes_are_told() {
        assertThat(cause(last(new Acted(30).turned(40).looks(2), ALIVE))).isEqualTo(Cause.EYES_NOT_VISIBLE);
        assertThat(cause(last(new Acted(30).shuts(2), ALIVE))).isEqualTo(Cause.EYES_NOT_VISIBLE);
    }

    @Test
    void wants_a_score_each_tenth_of_a_second() {
        TrackLiveness track = new TrackLiveness(1_000);
        int scored = 0;
        for (EyeFrame frame : new Acted(30).looks(1).frames()) {
            boolean wanted = track.wantsScores(frame.seconds());
            scored += wanted ? 1 : 0;
            track.add(frame, wanted ? Optional.of(ALIVE) : Optional.empty(), SETTINGS);
        }
        assertThat(scored).isEqualTo(10);
    }

    @Test
    void a_frame_out_of_order_is_not_next_and_is_refused() {
        TrackLiveness track = new TrackLiveness(1_000);
        List<EyeFrame> frames = new Acted(30).looks(1).frames();
        track.add(frames.get(3), Optional.empty(), SETTINGS);

        assertThat(track.isNext(frames.get(3).seconds())).isFalse();
        assertThat(track.isNext(frames.get(2).seconds())).isFalse();
        assertThat(track.isNext(frames.get(4).seconds())).isTrue();
        assertThatThrownBy(() -> track.add(frames.get(2), Optional.empty(), SETTINGS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Assessment> assess(Acted acted, Scores always) {
        List<EyeFrame> frames = acted.frames();
        TrackLiveness track = new TrackLiveness(frames.getFirst().seconds());
        List<Assessment> all = new ArrayList<>();
        for (EyeFrame frame : frames) {
            boolean wanted = track.wantsScores(frame.seconds());
            track.show(DOOR.look(frame.seconds()));
            all.add(track.add(frame, wanted ? Optional.of(always) : Optional.empty(), SETTINGS));
        }
        return all;
    }

    private static Assessment last(Acted acted, Scores always) {
        return assess(acted, always).getLast();
    }

    private static Cause cause(Assessment assessment) {
        assertThat(assessment.outcome()).isInstanceOf(Inconclusive.class);
        return ((Inconclusive) assessment.outcome()).cause();
    }
}
