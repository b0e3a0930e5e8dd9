package dev.doorward.liveness.faces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.TrackId;
import dev.doorward.vision.geometry.Box;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final TrackId ONE = new TrackId("one");
    private static final TrackId OTHER = new TrackId("other");
    private static final Box HERE = new Box(100, 100, 50, 60);
    private static final Box THERE = new Box(100, 200, 50, 60);

    private final Neighbours neighbours = new Neighbours();

    @Test
    void faces_of_the_same_frame_and_of_the_one_before_are_there() {
        neighbours.of(FRONT, ONE, 10, HERE);
        assertThat(neighbours.of(FRONT, OTHER, 10, THERE)).containsExactly(HERE);
        assertThat(neighbours.of(FRONT, ONE, 10.1, HERE)).containsExactly(THERE);
    }

    @Test
    void a_face_is_none_of_its_own_neighbours() {
        neighbours.of(FRONT, ONE, 10, HERE);
        assertThat(neighbours.of(FRONT, ONE, 10.1, HERE)).isEmpty();
    }

    @Test
    void who_was_not_seen_for_half_a_second_is_gone() {
        neighbours.of(FRONT, ONE, 9.9, HERE);
        neighbours.of(FRONT, OTHER, 10, THERE);
        assertThat(neighbours.of(FRONT, ONE, 10.4, HERE)).containsExactly(THERE);
        assertThat(neighbours.of(FRONT, ONE, 10.6, HERE)).isEmpty();
    }

    @Test
    void a_face_that_is_followed_under_a_new_name_is_not_its_own_neighbour() {
        neighbours.of(FRONT, ONE, 10, HERE);
        assertThat(neighbours.of(FRONT, OTHER, 10.1, HERE)).isEmpty();
        assertThat(neighbours.of(FRONT, OTHER, 10.2, HERE)).isEmpty();
    }

    @Test
    void who_stands_at_another_door_is_no_neighbour() {
        neighbours.of(new DoorId("back"), OTHER, 10, THERE);
        assertThat(neighbours.of(FRONT, ONE, 10, HERE)).isEmpty();
    }

    @Test
    void a_camera_whose_clock_is_set_back_starts_anew() {
        neighbours.of(FRONT, OTHER, 1_000, THERE);
        assertThat(neighbours.of(FRONT, ONE, 10, HERE)).isEmpty();
        assertThat(neighbours.of(FRONT, ONE, 10.1, HERE)).isEmpty();
    }
}
