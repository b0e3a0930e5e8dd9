package dev.doorward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final Loop loop = new Loop("test");

    @AfterEach
    void end() {
        loop.close();
    }

    @Test
    void does_one_thing_after_another() {
        List<Integer> done = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            loop.next(() -> done.add(number));
        }
        await().until(() -> done.size() == 100);
        assertThat(done).isSorted();
    }

    @Test
    void goes_on_at_intervals_whatever_one_round_throws() {
        AtomicInteger rounds = new AtomicInteger();
        loop.every(5, () -> {
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("a bug");
                case 2 -> throw new StackOverflowError("worse");
                default -> {}
            }
        });
        await().until(() -> rounds.get() > 5);
    }

    @Test
    void has_no_room_without_end() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        loop.next(() -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        int taken = 0;
        while (taken < 100_000 && loop.next(() -> {})) {
            taken++;
        }
        assertThat(taken).isBetween(1_000, 3_000);
        held.countDown();
        await().until(() -> loop.next(() -> {}));
    }
}
