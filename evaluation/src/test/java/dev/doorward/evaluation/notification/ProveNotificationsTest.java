package dev.doorward.evaluation.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProveNotificationsTest {
    private static final Outcome.InTime QUICK = new Outcome.InTime(100, Map.of("p95", 400.0), 60);

    @Test
    void nothing_is_broken_where_all_is_well() {
        assertThat(ProveNotifications.broken(new Outcome(QUICK, chaos(0, 3, 0, 5, 0))))
                .isEmpty();
    }

    @Test
    void what_is_lost_late_or_out_of_order_is_named() {
        Outcome.InTime slow = new Outcome.InTime(100, Map.of("p95", 1_400.0), 60);

        assertThat(ProveNotifications.broken(new Outcome(slow, chaos(2, 0, 0, 0, 1))))
                .hasSize(3);
    }

    @Test
    void copies_that_kills_do_not_explain_are_named() {
        assertThat(ProveNotifications.broken(new Outcome(QUICK, chaos(0, 101, 1, 99, 0))))
                .hasSize(3);
    }

    private static Outcome.Chaos chaos(int lost, int copies, int strange, int counted, int late) {
        return new Outcome.Chaos(
                1_000, 2, 50, 600, lost, copies, strange, counted, Collections.nCopies(late, "late"), 900);
    }
}
