package dev.doorward.access.visit;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.FRONT;
import static dev.doorward.contract.LivenessCheck.State.FAILED;
import static dev.doorward.contract.LivenessCheck.State.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Visitor;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.DenialReason;
import org.junit.jupiter.api.Test;

/** Somebody makes the door ask again and again: six lost within ten minutes, and it pauses for five. */
class ReturningVisitorsTest extends AtTheDoor {
    private static final long MINUTE_MS = 60_000;
    /** Two tries of 6 s, with what is waited for after them. */
    private static final int TWO_TRIES = 250;

    private int visitors;

    @Test
    void who_leaves_and_comes_back_is_asked_six_times_in_all_and_told_why_not_any_more() {
        for (int i = 0; i < 10; i++) {
            stays();
        }

        assertThat(asked()).isEqualTo(6);
        assertThat(granted()).isZero();
        assertThat(reasons())
                .containsExactly(
                        DenialReason.NO_RESPONSE,
                        DenialReason.NO_RESPONSE,
                        DenialReason.NO_RESPONSE,
                        DenialReason.TOO_MANY_CHALLENGES,
                        DenialReason.TOO_MANY_CHALLENGES,
                        DenialReason.TOO_MANY_CHALLENGES,
                        DenialReason.TOO_MANY_CHALLENGES,
                        DenialReason.TOO_MANY_CHALLENGES,
                        DenialReason.TOO_MANY_CHALLENGES,
                        DenialReason.TOO_MANY_CHALLENGES);
        assertThat(DenialReason.TOO_MANY_CHALLENGES.refusedBy()).isEqualTo(DenialReason.RefusedBy.LIVENESS);
    }

    @Test
    void who_leaves_before_the_time_is_over_has_lost_it_all_the_same() {
        for (int i = 0; i < 10; i++) {
            doubt(next());
            leave();
        }

        assertThat(asked()).isEqualTo(6);
        assertThat(told)
                .filteredOn(one -> one.state() == ChallengeAsked.State.WITHDRAWN)
                .hasSize(6);
    }

    @Test
    void twenty_faces_at_once_have_no_more_tries_than_one() {
        for (int i = 0; i < 20; i++) {
            doubt(next());
        }

        assertThat(asked()).isEqualTo(6);
    }

    @Test
    void people_who_need_no_movement_come_in_all_the_same() {
        loseSix();

        Visitor alive = next();
        see(5, () -> alive.is(ANNA), alive::hasNotBlinked);
        see(1, () -> alive.is(ANNA), () -> alive.isAlive(1));

        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void a_doubt_that_passes_by_itself_opens_in_the_pause_too() {
        loseSix();

        Visitor doubted = next();
        doubt(doubted);
        assertThat(reasons()).isEmpty();
        see(1, () -> doubted.is(ANNA), () -> doubted.isAlive(1));

        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void after_the_pause_one_more_that_is_lost_makes_it_pause_again() {
        loseSix();
        tick(5 * MINUTE_MS);
        doubt(next());
        leave();
        assertThat(asked()).isEqualTo(7);
        doubt(next());
        leave();
        assertThat(asked()).isEqualTo(7);

        tick(10 * MINUTE_MS);
        doubt(next());
        leave();
        doubt(next());
        assertThat(asked()).isEqualTo(9);
    }

    @Test
    void one_that_is_passed_makes_the_count_begin_anew() {
        for (int i = 0; i < 5; i++) {
            doubt(next());
            leave();
        }
        Visitor right = next();
        doubt(right);
        answer(right, asked(right).id(), PASSED);
        assertThat(granted()).isEqualTo(1);
        leave();
        loseSix();

        assertThat(asked()).isEqualTo(12);
        doubt(next());
        assertThat(asked()).isEqualTo(12);
    }

    @Test
    void one_that_was_open_when_the_doubt_passed_is_not_lost() {
        for (int i = 0; i < 10; i++) {
            Visitor doubted = next();
            doubt(doubted);
            see(1, () -> doubted.is(ANNA), () -> doubted.isAlive(1));
            leave();
        }

        assertThat(asked()).isEqualTo(10);
        assertThat(granted()).isEqualTo(10);
    }

    @Test
    void wrong_movements_count_as_those_that_nobody_made() {
        for (int i = 0; i < 4; i++) {
            Visitor wrong = next();
            doubt(wrong);
            answer(wrong, told.getLast().id(), FAILED);
            see(1, () -> wrong.is(ANNA), () -> wrong.isInDoubt(1));
            answer(wrong, told.getLast().id(), FAILED);
            leave();
        }

        assertThat(asked()).isEqualTo(6);
    }

    @Test
    void a_restart_leaves_one_try_until_one_is_passed_or_the_time_is_over() {
        restart();
        doubt(next());
        leave();
        doubt(next());
        leave();
        assertThat(asked()).isEqualTo(1);

        restart();
        Visitor right = next();
        doubt(right);
        answer(right, asked(right).id(), PASSED);
        assertThat(granted()).isEqualTo(1);
        leave();
        loseSix();
        assertThat(asked()).isEqualTo(2 + 6);

        restart();
        tick(10 * MINUTE_MS + 1);
        loseSix();
        assertThat(asked()).isEqualTo(2 + 6 + 6);
    }

    @Test
    void a_pause_that_is_shortened_while_it_lasts_is_shorter() {
        loseSix();
        tick(MINUTE_MS);
        doubt(next());
        leave();
        assertThat(asked()).isEqualTo(6);

        pauseMinutes = 1;
        doubt(next());
        assertThat(asked()).isEqualTo(7);
    }

    private void loseSix() {
        for (int i = 0; i < 6; i++) {
            doubt(next());
            leave();
        }
    }

    /** In doubt until nothing more is waited for. */
    private void stays() {
        Visitor visitor = next();
        doubt(visitor);
        see(TWO_TRIES, () -> visitor.is(ANNA), () -> visitor.isInDoubt(1));
        leave();
    }

    private void leave() {
        tick(1_001);
        visits.ended();
    }

    private Visitor next() {
        return Visitor.at(FRONT, "v" + ++visitors, this::fresh);
    }

    private long asked() {
        return told.stream()
                .filter(one -> one.state() == ChallengeAsked.State.ASKED)
                .count();
    }
}
