package dev.doorward.admin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.admin.capture.CaptureView.State;
import dev.doorward.admin.testing.Ticking;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTest {
    private static final Duration FRAME = Duration.ofMillis(33);
    private static final DoorId DOOR = new DoorId("front");

    private final Ticking clock = new Ticking();
    private final Session session = new Session(PersonId.random(), false, DOOR, null, clock.instant());
    private SourceKind source = SourceKind.CAMERA;
    private long frame;

    @Test
    void takes_one_good_moment_for_each_step_and_is_done() {
        List<Step> sent = new ArrayList<>();
        for (Step step : Step.values()) {
            assertThat(look(step, 30)).containsExactly(step);
            sent.add(step);
            session.answered(step, true, List.of(), null, clock.instant());
            clock.forward(Session.BETWEEN);
        }

        assertThat(sent).containsExactly(Step.values());
        assertThat(view().state()).isEqualTo(State.DONE);
        assertThat(view().taken()).isEqualTo(5);
        assertThat(look(Step.STRAIGHT, 30)).isEmpty();
    }

    @Test
    void sends_nothing_more_while_a_picture_is_judged_nor_of_the_same_moment() {
        assertThat(look(Step.STRAIGHT, 60)).hasSize(1);
        assertThat(view().hint()).isEqualTo(Hint.ONE_MOMENT);
        session.answered(Step.STRAIGHT, false, List.of("The face is blurred."), null, clock.instant());

        assertThat(look(Step.STRAIGHT, 20))
                .as("20 frames are less than a second")
                .isEmpty();
        assertThat(look(Step.STRAIGHT, 30)).hasSize(1);
    }

    @Test
    void picture_that_is_refused_leaves_its_step_open() {
        look(Step.STRAIGHT, 20);
        session.answered(Step.STRAIGHT, false, List.of("The face is blurred."), null, clock.instant());

        assertThat(view().step()).isEqualTo(Step.STRAIGHT);
        assertThat(view().taken()).isZero();
        assertThat(view().pictures())
                .containsExactly(new CaptureView.Answer(Step.STRAIGHT, false, List.of("The face is blurred."), null));

        for (int i = 1; i < Session.MOST_REFUSED; i++) {
            assertThat(look(Step.STRAIGHT, 60)).containsExactly(Step.STRAIGHT);
            session.answered(Step.STRAIGHT, false, List.of("The face is blurred."), null, clock.instant());
        }
        assertThat(view().step()).as("it is no use").isEqualTo(Step.LEFT);
    }

    @Test
    void takes_nothing_while_two_faces_are_in_view_and_stops_when_they_stay() {
        for (int i = 0; i < 60; i++) {
            assertThat(frame("one", Step.STRAIGHT)).isEmpty();
            assertThat(saw("two", Step.STRAIGHT, true)).isEmpty();
            assertThat(view().hint()).isEqualTo(Hint.SEVERAL_FACES);
        }
        assertThat(view().state()).as("for two seconds").isEqualTo(State.RUNNING);

        for (int i = 0; i < 60; i++) {
            frame("one", Step.STRAIGHT);
            saw("two", Step.STRAIGHT, true);
        }
        assertThat(view().state()).isEqualTo(State.SEVERAL_FACES);
        assertThat(look(Step.STRAIGHT, 60)).isEmpty();
    }

    /** As on a busy machine, where a face moves far from one frame to the next. */
    @Test
    void one_face_that_goes_on_as_another_track_is_not_two() {
        for (int track = 0; track < 20; track++) {
            for (int i = 0; i < 5; i++) {
                assertThat(frame("track-" + track, Step.STRAIGHT)).isEmpty();
                assertThat(view().hint()).isNotEqualTo(Hint.SEVERAL_FACES);
            }
        }
        assertThat(look(Step.STRAIGHT, 60)).containsExactly(Step.STRAIGHT);
    }

    @Test
    void two_who_are_seen_in_turns_are_two() {
        for (int i = 0; i < 20; i++) {
            frame("one", Step.STRAIGHT);
            frame("two", Step.STRAIGHT);
        }
        assertThat(view().hint()).isEqualTo(Hint.SEVERAL_FACES);
    }

    @Test
    void who_walks_by_does_not_end_it() {
        for (int i = 0; i < 30; i++) {
            frame("one", Step.STRAIGHT);
            saw("two", Step.STRAIGHT, true);
        }

        assertThat(look(Step.STRAIGHT, 60)).containsExactly(Step.STRAIGHT);
    }

    @Test
    void what_may_be_a_recording_is_not_taken() {
        for (int i = 0; i < 60; i++) {
            clock.forward(FRAME);
            assertThat(saw("one", Step.STRAIGHT, false)).isEmpty();
        }

        assertThat(view().hint()).isEqualTo(Hint.NOT_FRESH);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMO", "FILE", "FOLDER"})
    void source_that_shows_nobody_ends_it_in_words(SourceKind shown) {
        look(Step.STRAIGHT, 3);
        source = shown;

        assertThat(look(Step.STRAIGHT, 30)).isEmpty();
        assertThat(view().state()).isEqualTo(State.FAILED);
        assertThat(view().why()).contains("the demo, a file");
    }

    @Test
    void who_cannot_do_a_step_goes_on_with_the_next() {
        look(Step.STRAIGHT, 20);
        session.answered(Step.STRAIGHT, true, List.of(), null, clock.instant());
        for (int i = 0; i < 500; i++) {
            frame("one", Step.STRAIGHT);
        }

        assertThat(view().step()).as("after 16 s").isEqualTo(Step.RIGHT);
        assertThat(view().hint()).isEqualTo(Hint.TURN_RIGHT);
    }

    @Test
    void waits_for_who_is_on_the_way_and_ends_by_itself() {
        clock.forward(Duration.ofSeconds(60));
        session.passed(clock.instant());
        assertThat(view().step()).isEqualTo(Step.STRAIGHT);
        assertThat(view().hint()).isEqualTo(Hint.NOBODY);
        assertThat(view().secondsLeft()).isEqualTo(60);

        clock.forward(Duration.ofSeconds(61));
        session.passed(clock.instant());
        assertThat(view().state()).isEqualTo(State.TIMED_OUT);
    }

    @Test
    void is_cancelled_once_and_takes_nothing_more() {
        session.end(State.CANCELLED, null);
        session.end(State.FAILED, "too late");

        assertThat(look(Step.STRAIGHT, 30)).isEmpty();
        assertThat(view().state()).isEqualTo(State.CANCELLED);
        assertThat(view().why()).isNull();
    }

    /** What is sent of so many frames in the pose of that step. */
    private List<Step> look(Step pose, int frames) {
        List<Step> sent = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            frame("one", pose).ifPresent(sent::add);
        }
        return sent;
    }

    private Optional<Step> frame(String track, Step pose) {
        clock.forward(FRAME);
        frame++;
        return saw(track, pose, true);
    }

    private Optional<Step> saw(String track, Step pose, boolean fresh) {
        HeadPose head =
                switch (pose) {
                    case STRAIGHT -> new HeadPose(1, 3, 0);
                    case LEFT -> new HeadPose(-16, 3, 0);
                    case RIGHT -> new HeadPose(16, 3, 0);
                    case UP -> new HeadPose(1, 14, 0);
                    case DOWN -> new HeadPose(1, -8, 0);
                };
        FaceCaptured face = new FaceCaptured(
                MessageId.random(),
                DOOR,
                new TrackId(track),
                frame,
                clock.instant(),
                null,
                source,
                new PixelBox(250, 120, 130, 160),
                new float[136],
                head,
                new FaceQuality(160, 80, 120, 40, null),
                null,
                new byte[] {1},
                new PixelBox(10, 10, 130, 160));
        return session.saw(face, fresh, clock.instant());
    }

    private CaptureView view() {
        return session.view(clock.instant());
    }
}
