package dev.doorward.notification.alert;

import static dev.doorward.notification.alert.Decisions.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DecisionMade;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewnessTest {
    private final Newness newness = new Newness(Duration.ofHours(1));
    private final DecisionMade decision = granted("t1");

    @Test
    void lets_a_decision_pass_once() {
        assertThat(fault(decision, decision.decidedAt())).isEmpty();
        assertThat(fault(decision, decision.decidedAt())).contains("came before");
        assertThat(fault(granted("t2"), decision.decidedAt())).isEmpty();
    }

    @Test
    void refuses_a_decision_that_was_kept_for_a_day() {
        assertThat(fault(decision, decision.decidedAt().plus(Duration.ofDays(1))))
                .hasValueSatisfying(why -> assertThat(why).contains("more than 60 min"));
    }

    @Test
    void refuses_a_decision_from_the_future() {
        assertThat(fault(decision, decision.decidedAt().minus(Duration.ofDays(1))))
                .isPresent();
    }

    @Test
    void forgives_a_door_whose_clock_is_half_an_hour_off() {
        assertThat(fault(decision, decision.decidedAt().minus(Duration.ofMinutes(30))))
                .isEmpty();
    }

    private Optional<String> fault(DecisionMade made, Instant now) {
        return newness.fault(made.id(), made.decidedAt(), now);
    }
}
