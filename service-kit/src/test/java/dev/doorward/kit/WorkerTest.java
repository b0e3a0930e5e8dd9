package dev.doorward.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerTest {
    @Test
    void step_that_fails_does_not_end_the_worker() throws InterruptedException {
        BlockingQueue<Integer> in = new LinkedBlockingQueue<>();
        BlockingQueue<Integer> out = new LinkedBlockingQueue<>();
        try (Worker worker = Worker.start("test", () -> out.add(10 / in.take()))) {
            in.add(0);
            in.add(5);

            assertThat(out.poll(5, TimeUnit.SECONDS)).isEqualTo(2);
        }
    }

    @Test
    void closed_worker_stops_though_its_step_waits() throws InterruptedException {
        BlockingQueue<Integer> in = new LinkedBlockingQueue<>();
        Worker worker = Worker.start("waiting", in::take);

        worker.close();
        in.add(1);

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().equals("waiting"));
    }
}
