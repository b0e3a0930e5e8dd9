package dev.doorward.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.camera.source.Buffers;
import dev.doorward.contract.SourceKind;
import dev.doorward.vision.image.Image;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Buffers buffers = new Buffers();
    private final Lane lane = new Lane();

    @Test
    void the_newest_frame_wins_and_the_overtaken_are_counted() throws Exception {
        offer(1, 0, 30);
        offer(2, 40, 30);
        offer(3, 80, 30);

        assertThat(next()).isEqualTo(3);
        assertThat(lane.overtaken()).isEqualTo(2);
    }

    @Test
    void the_buffer_of_an_overtaken_frame_is_used_again() {
        byte[] first = new byte[12];
        hand(frame(1, 0, 1, first), 30);
        hand(frame(2, 40, 1, new byte[12]), 30);

        assertThat(buffers.take(12)).isSameAs(first);
    }

    @Test
    void a_buffer_is_not_used_again_while_its_frame_is_worked_on() throws Exception {
        byte[] bytes = new byte[12];
        hand(frame(1, 0, 1, bytes), 30);

        lane.next(frame -> assertThat(buffers.take(12)).isNotSameAs(bytes));

        assertThat(buffers.take(12)).isSameAs(bytes);
    }

    @Test
    void lets_so_many_a_second_through_though_they_come_unevenly() {
        RateGate gate = new RateGate();
        List<Long> admitted = new ArrayList<>();
        for (int n = 0; n < 300; n++) { // 30 a second, ± 6 ms
            long nanos = Duration.ofMillis(n * 100L / 3 + (n % 3 - 1) * 6).toNanos();
            if (gate.admits(nanos, 30)) {
                admitted.add(nanos);
            }
        }
        assertThat(admitted).hasSizeGreaterThan(295);

        RateGate slower = new RateGate();
        assertThat(admitted.stream().filter(nanos -> slower.admits(nanos, 10)).count())
                .isBetween(98L, 102L);
    }

    @Test
    void drops_are_counted_anew_for_each_opening_of_the_source() {
        offer(1, 0, 30);
        offer(2, 40, 30);

        hand(frame(3, 80, 2, new byte[12]), 30);

        assertThat(lane.overtaken()).isEqualTo(1); // the one that waited from before
    }

    private long next() throws Exception {
        long[] number = new long[1];
        lane.next(frame -> number[0] = frame.stamp().number());
        return number[0];
    }

    private void offer(long number, long ms, int rate) {
        hand(frame(number, ms, 1, new byte[12]), rate);
    }

    /** As capture does: it releases its own hold once the lane has been offered the frame. */
    private void hand(Frame frame, int rate) {
        lane.offer(frame, rate);
        frame.release();
    }

    private Frame frame(long number, long ms, int take, byte[] bytes) {
        Frame.Stamp stamp = new Frame.Stamp(
                number, take, Instant.EPOCH, Duration.ofMillis(ms).toNanos(), null, SourceKind.DEMO);
        return new Frame(new Image(2, 2, bytes), stamp, buffers);
    }
}
