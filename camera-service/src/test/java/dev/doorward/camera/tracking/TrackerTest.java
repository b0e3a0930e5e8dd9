package dev.doorward.camera.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.TrackId;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.Quality;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerTest {
    private final Tracker tracker = new Tracker();

    @Test
    void a_face_that_moves_on_keeps_its_track() {
        TrackId first = track(0, at(100, 100));
        TrackId second = track(33, at(110, 104));
        TrackId third = track(66, at(122, 108));

        assertThat(List.of(second, third)).containsOnly(first);
    }

    @Test
    void a_face_missed_for_a_frame_or_two_keeps_its_track() {
        TrackId first = track(0, at(100, 100));
        update(33);
        update(66);

        assertThat(track(100, at(105, 100))).isEqualTo(first);
    }

    @Test
    void a_gap_in_which_someone_else_could_step_in_ends_the_track() {
        TrackId first = track(0, at(100, 100));
        for (int ms = 33; ms < 300; ms += 33) {
            update(ms);
        }

        assertThat(track(300, at(100, 100))).isNotEqualTo(first);
    }

    @Test
    void a_jump_ends_the_track() {
        TrackId first = track(0, at(100, 100));

        assertThat(track(33, at(190, 100))).isNotEqualTo(first);
    }

    @Test
    void a_face_that_is_suddenly_larger_is_another_one() {
        TrackId first = track(0, face(new Box(100, 100, 100, 120)));

        assertThat(track(33, face(new Box(85, 80, 130, 168)))).isNotEqualTo(first);
    }

    @Test
    void another_take_ends_every_track() {
        TrackId first = tracker.update(1, 0, List.of(at(100, 100))).getFirst().track();

        assertThat(tracker.update(2, 1, List.of(at(100, 100))).getFirst().track())
                .isNotEqualTo(first);
    }

    @Test
    void two_faces_side_by_side_keep_their_tracks_in_any_order() {
        List<TrackedFace> first = update(0, at(100, 100), at(300, 100));
        List<TrackedFace> second = update(33, at(304, 100), at(104, 100));

        assertThat(second.get(0).track()).isEqualTo(first.get(1).track());
        assertThat(second.get(1).track()).isEqualTo(first.get(0).track());
    }

    @Test
    void where_two_faces_could_each_be_the_next_the_track_ends() {
        TrackId first = track(0, at(100, 100));

        List<TrackedFace> two = update(33, at(80, 100), at(120, 100));

        assertThat(two.stream().map(TrackedFace::track)).doesNotContain(first).doesNotHaveDuplicates();
    }

    @Test
    void names_never_come_twice_not_even_after_a_restart() {
        TrackId first = track(0, at(100, 100));

        TrackId afterRestart =
                new Tracker().update(1, 0, List.of(at(100, 100))).getFirst().track();

        assertThat(afterRestart).isNotEqualTo(first);
    }

    private TrackId track(long ms, Face face) {
        return update(ms, face).getFirst().track();
    }

    private List<TrackedFace> update(long ms, Face... faces) {
        return tracker.update(1, Duration.ofMillis(ms).toNanos(), Arrays.asList(faces));
    }

    private static Face at(double x, double y) {
        return face(new Box(x, y, 100, 120));
    }

    private static Face face(Box box) {
        Pose ahead = new Pose(0, 0, 0);
        return new Face(box, 0.9, new Landmarks(new float[136]), ahead, new Quality(120, 50, 120, 40, ahead));
    }
}
