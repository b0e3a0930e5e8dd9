package dev.doorward.evaluation.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProveLockTest {
    private static final Outcome.Sequences RIGHT =
            new Outcome.Sequences(10_000, 60_000, Map.of(), Map.of(), Map.of(), 0, 0);
    private static final Outcome.Cycles QUICK = new Outcome.Cycles(100, 0.1, Map.of("p95", 90.0), Map.of("p95", 90.0));
    private static final Outcome.Kills SAFE =
            new Outcome.Kills(100, Map.of(), 0, 0, 0, true, Map.of("p50", 1_500.0), Map.of("p50", 2_400.0));
    private static final Outcome.Broken SOUND = new Outcome.Broken(false, false, true);
    private static final Outcome.Memory SMALL = new Outcome.Memory(120, 125, 127);

    @Test
    void nothing_is_broken_where_all_is_well() {
        assertThat(ProveLock.broken(new Outcome(RIGHT, QUICK, SAFE, SOUND, SMALL)))
                .isEmpty();
    }

    @Test
    void whatever_opens_wrongly_or_not_at_all_is_named() {
        Outcome.Sequences wrong =
                new Outcome.Sequences(300, 1_800, Map.of(), Map.of("REPLAYED", 1), Map.of("COMMAND: too old", 2), 1, 1);

        assertThat(ProveLock.broken(new Outcome(wrong, QUICK, SAFE, SOUND, SMALL)))
                .hasSize(4)
                .anyMatch(words -> words.contains("REPLAYED"))
                .anyMatch(words -> words.contains("too old"));
    }

    @Test
    void an_outage_a_kill_or_a_full_disk_that_opens_or_loses_is_named() {
        Outcome.Kills bad =
                new Outcome.Kills(8, Map.of(), 1, 1, 2, false, Map.of("p50", 9_000.0), Map.of("p50", 9_000.0));

        assertThat(ProveLock.broken(new Outcome(RIGHT, QUICK, bad, new Outcome.Broken(true, true, false), SMALL)))
                .hasSize(7);
    }

    @Test
    void slowness_and_memory_are_judged_where_there_is_enough_to_judge_by() {
        Outcome.Cycles slow = new Outcome.Cycles(100, 0.1, Map.of("p95", 300.0), Map.of("p95", 300.0));
        Outcome.Kills late =
                new Outcome.Kills(100, Map.of(), 0, 0, 0, true, Map.of("p50", 2_500.0), Map.of("p50", 3_500.0));
        Outcome.Sequences little = new Outcome.Sequences(300, 1_800, Map.of(), Map.of(), Map.of(), 0, 0);
        Outcome.Cycles few = new Outcome.Cycles(4, 0.1, Map.of("p95", 90.0), Map.of("p95", 300.0));

        assertThat(ProveLock.broken(new Outcome(RIGHT, slow, late, SOUND, new Outcome.Memory(200, 200, 200))))
                .hasSize(4);
        assertThat(ProveLock.broken(new Outcome(little, few, SAFE, SOUND, new Outcome.Memory(200, 200, 200))))
                .isEmpty();
    }
}
