package dev.doorward.access.visit;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Visitor;
import dev.doorward.contract.DenialReason;
import org.junit.jupiter.api.Test;

/** Somebody tries one face after the other. */
class WaryDoorTest extends AtTheDoor {
    @Test
    void after_five_strangers_a_face_near_the_threshold_stays_outside_until_the_pause_is_over() {
        strangers(5);
        Visitor nearly = Visitor.at(FRONT, "nearly", this::fresh);
        come(nearly, 0.48);

        assertThat(granted()).isZero();
        assertThat(reasons()).contains(DenialReason.TOO_MANY_STRANGERS);

        tick(30_000);
        come(Visitor.at(FRONT, "later", this::fresh), 0.48);
        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void whoever_lives_here_is_not_locked_out_by_passers_by() {
        strangers(40);
        come(anna, 0.7);

        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void passers_by_who_were_not_well_seen_do_not_count() {
        for (int i = 0; i < 20; i++) {
            Visitor passer = Visitor.at(FRONT, "p" + i, this::fresh);
            see(3, passer::isUnknown, passer::hasNotBlinked);
            tick(2_000);
            visits.ended();
        }
        come(anna, 0.48);

        assertThat(granted()).isEqualTo(1);
    }

    private void strangers(int n) {
        for (int i = 0; i < n; i++) {
            Visitor stranger = Visitor.at(FRONT, "s" + i, this::fresh);
            see(20, stranger::isUnknown, stranger::hasNotBlinked);
        }
        assertThat(reasons()).contains(DenialReason.UNKNOWN_PERSON);
    }

    private void come(Visitor visitor, double similarity) {
        see(5, () -> visitor.is(ANNA, similarity), visitor::hasNotBlinked);
        see(2, () -> visitor.is(ANNA, similarity), () -> visitor.isAlive(1));
    }
}
