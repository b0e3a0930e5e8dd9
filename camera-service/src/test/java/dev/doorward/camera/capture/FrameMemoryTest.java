package dev.doorward.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.camera.source.Buffers;
import dev.doorward.contract.SourceKind;
import dev.doorward.vision.image.Image;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameMemoryTest {
    private static final Duration TOGETHER = Duration.ofMillis(100);

    private final Buffers buffers = new Buffers();
    private final FrameMemory memory = new FrameMemory();
    private long number;

    @Test
    void the_frame_next_to_a_moment_is_the_one_of_that_moment() {
        offer(1_000);
        offer(1_050);
        offer(1_100);

        assertThat(at(1_040)).isEqualTo(1_050);
        assertThat(at(1_190)).isEqualTo(1_100);
        assertThat(at(910)).isEqualTo(1_000);
    }

    @Test
    void a_frame_more_than_a_tenth_of_a_second_away_is_of_another_moment() {
        offer(1_000);

        assertThat(memory.at(nanos(1_101), TOGETHER)).isEmpty();
        assertThat(memory.at(nanos(899), TOGETHER)).isEmpty();
    }

    @Test
    void only_the_last_few_are_kept_and_what_goes_is_given_back() {
        Frame first = frame(1_000);
        byte[] bytes = first.image().bgr();
        memory.offer(first);
        first.release();
        for (int i = 1; i <= 4; i++) {
            offer(1_000 + 50 * i);
        }

        assertThat(memory.at(nanos(1_000), Duration.ofMillis(10))).isEmpty();
        assertThat(buffers.take(bytes.length)).isSameAs(bytes);
    }

    @Test
    void a_frame_that_is_looked_at_is_not_given_back_under_the_eyes() {
        offer(1_000);
        Frame looked = memory.at(nanos(1_000), TOGETHER).orElseThrow();
        for (int i = 1; i <= 4; i++) {
            offer(1_000 + 50 * i);
        }

        assertThat(buffers.take(looked.image().bgr().length))
                .isNotSameAs(looked.image().bgr());
        looked.release();
        assertThat(buffers.take(looked.image().bgr().length))
                .isSameAs(looked.image().bgr());
    }

    private long at(long millis) {
        Frame frame = memory.at(nanos(millis), TOGETHER).orElseThrow();
        frame.release();
        return TimeUnit.NANOSECONDS.toMillis(frame.stamp().nanos());
    }

    private void offer(long millis) {
        Frame frame = frame(millis);
        memory.offer(frame);
        frame.release();
    }

    private Frame frame(long millis) {
        Image image = new Image(2, 2, new byte[12]);
        return new Frame(
                image, new Frame.Stamp(++number, 1, Instant.EPOCH, nanos(millis), null, SourceKind.CAMERA), buffers);
    }

    private static long nanos(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
