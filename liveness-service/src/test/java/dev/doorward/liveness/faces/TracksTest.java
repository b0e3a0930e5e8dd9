package dev.doorward.liveness.faces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.TrackId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TracksTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final TrackId ONE = new TrackId("one");

    private final AtomicLong now = new AtomicLong();
    private final Tracks tracks = new Tracks(now::get);

    @Test
    void remembers_a_track_while_it_is_heard() {
        Followed first = tracks.of(FRONT, ONE, 0);
        pass(4.9);
        assertThat(tracks.of(FRONT, ONE, 4.9)).isSameAs(first);
        pass(4.9);
        assertThat(tracks.of(FRONT, ONE, 9.8)).isSameAs(first);
    }

    @Test
    void forgets_a_track_after_five_seconds_of_silence() {
        Followed first = tracks.of(FRONT, ONE, 0);
        pass(5.1);

        assertThat(tracks.of(FRONT, ONE, 5.1)).isNotSameAs(first);
    }

    @Test
    void the_same_track_name_at_two_doors_is_two_tracks() {
        assertThat(tracks.of(FRONT, ONE, 0)).isNotSameAs(tracks.of(new DoorId("back"), ONE, 0));
    }

    @Test
    void is_bounded_and_lets_the_longest_silent_go() {
        Followed first = tracks.of(FRONT, ONE, 0);
        for (int i = 0; i < 1_000; i++) {
            tracks.of(FRONT, new TrackId("other-" + i), 0);
            assertThat(tracks.of(FRONT, ONE, 0)).isSameAs(first);
        }

        assertThat(tracks.size()).isEqualTo(64);
    }

    private void pass(double seconds) {
        now.addAndGet(Duration.ofMillis((long) (seconds * 1_000)).toNanos());
    }
}
