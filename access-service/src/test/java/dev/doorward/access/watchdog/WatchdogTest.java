package dev.doorward.access.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Now;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final Now now = new Now();
    private final Beats beats = new Beats(now, List.of("lock", "decisions"));
    private final List<String> told = new ArrayList<>();
    private final Watchdog watchdog = new Watchdog(beats, told::add);

    @Test
    void nobody_is_told_that_it_is_ready_before_every_loop_got_round_once() {
        watchdog.look();
        beats.beat("lock");
        now.pass(60_000);
        watchdog.look();
        assertThat(told).isEmpty();

        beats.beat("lock");
        beats.beat("decisions");
        watchdog.look();
        assertThat(told).containsExactly("READY=1\nSTATUS=watches the door");
    }

    @Test
    void is_alive_while_both_loops_get_round() {
        ready();
        for (int i = 0; i < 10; i++) {
            now.pass(2_000);
            bothBeat();
            assertThat(watchdog.look()).isEmpty();
        }
        assertThat(told).hasSize(10).containsOnly("WATCHDOG=1");
    }

    @Test
    void one_loop_that_hangs_silences_it_however_well_the_other_does() {
        for (String hanging : List.of("lock", "decisions")) {
            ready();
            String other = hanging.equals("lock") ? "decisions" : "lock";
            for (int i = 0; i < 10; i++) {
                now.pass(2_000);
                beats.beat(other);
                watchdog.look();
            }
            assertThat(told.stream().filter("WATCHDOG=1"::equals)).hasSize(2);
            assertThat(told.getLast()).isEqualTo("STATUS=the loop of " + hanging + " hangs");
            assertThat(watchdog.look()).contains(hanging);
        }
    }

    @Test
    void one_that_gets_round_again_is_alive_again() {
        ready();
        now.pass(Beats.LATE_MS + 1);
        assertThat(watchdog.look()).isPresent();
        bothBeat();
        assertThat(watchdog.look()).isEmpty();
        assertThat(told.getLast()).isEqualTo("WATCHDOG=1");
    }

    @Test
    void says_that_it_stops() {
        watchdog.stopping();
        assertThat(told).containsExactly("STOPPING=1");
    }

    private void ready() {
        bothBeat();
        watchdog.look();
        told.clear();
    }

    private void bothBeat() {
        beats.beat("lock");
        beats.beat("decisions");
    }
}
