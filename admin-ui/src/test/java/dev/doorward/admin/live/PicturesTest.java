package dev.doorward.admin.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.admin.testing.Ticking;
import dev.doorward.contract.DoorId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final DoorId FRONT = new DoorId("front");
    private final Ticking clock = new Ticking();
    private final Pictures pictures = new Pictures(clock);

    @Test
    void what_is_no_jpeg_is_not_taken() {
        assertThat(pictures.arrived(FRONT, "<svg onload=alert(1)>".getBytes())).isFalse();
        assertThat(pictures.newest(FRONT)).isEmpty();
    }

    @Test
    void old_picture_is_not_the_door_as_it_is() {
        pictures.arrived(FRONT, jpeg(1));
        assertThat(pictures.newest(FRONT)).contains(jpeg(1));

        clock.forward(Duration.ofSeconds(6));

        assertThat(pictures.newest(FRONT)).isEmpty();
    }

    @Test
    void viewers_share_the_bytes_and_the_slow_one_skips() {
        Viewer fast = new Viewer(Long.MAX_VALUE);
        Viewer slow = new Viewer(2);
        pictures.watch(FRONT).subscribe(fast);
        pictures.watch(FRONT).subscribe(slow);

        for (int i = 1; i <= 10; i++) {
            pictures.arrived(FRONT, jpeg(i));
        }

        assertThat(fast.parts).hasSize(11);
        assertThat(slow.parts).hasSize(2);
        assertThat(slow.parts.get(1)).isSameAs(fast.parts.get(1));
        slow.subscription.request(1);
        assertThat(slow.parts.get(2)).isSameAs(fast.parts.get(10));
    }

    @Test
    void viewer_who_left_costs_nothing() {
        Viewer viewer = new Viewer(1);
        pictures.watch(FRONT).subscribe(viewer);
        assertThat(pictures.viewers(FRONT)).isEqualTo(1);

        viewer.subscription.cancel();

        assertThat(pictures.viewers(FRONT)).isZero();
    }

    @Test
    void part_is_as_browsers_want_it() {
        Viewer viewer = new Viewer(2);
        pictures.watch(FRONT).subscribe(viewer);
        pictures.arrived(FRONT, jpeg(7));

        assertThat(new String(viewer.parts.get(0), StandardCharsets.ISO_8859_1)).isEqualTo("--doorward\r\n");
        assertThat(new String(viewer.parts.get(1), StandardCharsets.ISO_8859_1))
                .startsWith("Content-Type: image/jpeg\r\nContent-Length: 5\r\n\r\n\u00ff\u00d8")
                .endsWith("\r\n--doorward\r\n");
    }

    private static byte[] jpeg(int n) {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, (byte) n};
    }

    private static final class Viewer implements Flow.Subscriber<byte[]> {
        private final List<byte[]> parts = new ArrayList<>();
        private final long asks;
        private Flow.Subscription subscription;

        Viewer(long asks) {
            this.asks = asks;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(asks);
        }

        @Override
        public void onNext(byte[] part) {
            parts.add(part);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {}
    }
}
