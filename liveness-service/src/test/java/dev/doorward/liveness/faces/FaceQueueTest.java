package dev.doorward.liveness.faces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DoorId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FaceQueueTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final DoorId BACK = new DoorId("back");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger dropped = new AtomicInteger();
    private final FaceQueue<Integer> queue = new FaceQueue<>(now::get, dropped::incrementAndGet);

    @Test
    void keeps_every_face_in_its_order() throws InterruptedException {
        put(FRONT, 0, 10);

        assertThat(take(10)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(dropped).hasValue(0);
    }

    @Test
    void drops_the_oldest_when_it_is_full() throws InterruptedException {
        put(FRONT, 0, 20);

        assertThat(take(15)).containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
        assertThat(dropped).hasValue(5);
    }

    @Test
    void skips_what_waited_for_more_than_a_second() throws InterruptedException {
        put(FRONT, 0, 3);
        now.addAndGet(Duration.ofMillis(1_001).toNanos());
        put(FRONT, 3, 4);

        assertThat(take(1)).containsExactly(3);
        assertThat(dropped).hasValue(3);
    }

    @Test
    void a_crowd_at_one_door_costs_the_other_nothing() throws InterruptedException {
        put(FRONT, 0, 40);
        put(BACK, 100, 102);

        assertThat(take(4)).containsExactly(25, 100, 26, 101);
    }

    @Test
    void waits_for_a_face() throws InterruptedException {
        List<Integer> taken = new ArrayList<>();
        Thread taker = Thread.ofVirtual().start(() -> {
            try {
                taken.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        put(FRONT, 7, 8);

        assertThat(taker.join(Duration.ofSeconds(5))).isTrue();
        assertThat(taken).containsExactly(7);
    }

    private void put(DoorId door, int from, int to) {
        for (int i = from; i < to; i++) {
            queue.put(door, i);
        }
    }

    private List<Integer> take(int count) throws InterruptedException {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(queue.take());
        }
        return taken;
    }
}
