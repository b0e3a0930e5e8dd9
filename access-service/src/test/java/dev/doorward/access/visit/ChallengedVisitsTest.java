package dev.doorward.access.visit;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.FRONT;
import static dev.doorward.access.given.Visitor.answering;
import static dev.doorward.access.given.Visitor.hearing;
import static dev.doorward.access.given.Visitor.token;
import static dev.doorward.contract.LivenessCheck.State.FAILED;
import static dev.doorward.contract.LivenessCheck.State.PASSED;
import static dev.doorward.contract.LivenessCheck.State.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.doorward.access.evidence.Refusal;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.ChallengeAsked.State;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.config.AccessConfig.Challenge;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Anna is recognised and has blinked, and the passive models are in doubt; what is asked of her, and what is an answer. */
class ChallengedVisitsTest extends AtTheDoor {
    @Test
    void asks_once_and_opens_on_the_answer() {
        doubt(anna);
        assertThat(told).singleElement().satisfies(asked -> {
            assertThat(asked.state()).isEqualTo(State.ASKED);
            assertThat(asked.door()).isEqualTo(FRONT);
            assertThat(asked.track()).isEqualTo(anna.track());
            assertThat(asked.answerWithinMs()).isEqualTo(6_000);
            assertThat(asked.freshness().nonce()).isEqualTo(newest);
        });
        see(15, () -> anna.is(ANNA), () -> answering(anna.isInDoubt(1), asked().id(), PENDING));
        assertThat(decisions).isEmpty();
        answer(asked().id(), PASSED);

        assertThat(granted()).isEqualTo(1);
        assertThat(told).extracting(ChallengeAsked::state).containsExactly(State.ASKED, State.PASSED);
        assertThat(told).extracting(ChallengeAsked::id).containsOnly(asked().id());
    }

    @ParameterizedTest(name = "wanted {0}, heard {1}: words are asked for: {2}")
    @CsvSource({"false, false, false", "true, false, false", "false, true, false", "true, true, true"})
    void words_are_asked_for_only_where_the_owner_wants_it_and_the_door_hears(
            boolean wanted, boolean hears, boolean words) {
        spoken = wanted;
        for (int visit = 0; visit < 60; visit++) {
            Visitor visitor = Visitor.at(FRONT, "visit" + visit, this::fresh);
            see(5, () -> visitor.is(ANNA), visitor::hasNotBlinked);
            see(10, () -> visitor.is(ANNA), () -> hears ? hearing(visitor.isInDoubt(1)) : visitor.isInDoubt(1));
            tick(660_000); // too many lost at once, and none is asked
            visits.ended();
        }

        assertThat(told).filteredOn(one -> one.state() == State.ASKED).hasSizeGreaterThanOrEqualTo(60);
        assertThat(told.stream().anyMatch(one -> one.kind() == ChallengeAsked.Kind.SAY))
                .isEqualTo(words);
        assertThat(told)
                .as("eyes that blink may look through a picture")
                .noneMatch(one -> one.kind() == ChallengeAsked.Kind.BLINK_TWICE);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                row("no answer", t -> {}),
                row("one that still waits", t -> t.answer(t.asked().id(), PENDING)),
                row("a movement that was not asked for", t -> t.answer(t.asked().id(), FAILED)),
                row("one that no model could give", t -> t.answer(t.asked().id(), LivenessCheck.State.UNAVAILABLE)),
                row("one that names no challenge", t -> t.answer(null, PASSED)),
                row("one to an invented challenge", t -> t.answer(MessageId.random(), PASSED)),
                row(
                        "one that says yes and no",
                        t -> t.hear(answering(
                                answering(t.anna.isInDoubt(1), null, FAILED),
                                t.asked().id(),
                                PASSED))),
                row(
                        "one about another door",
                        t -> t.hear(answering(
                                t.anna.atDoor("back").isInDoubt(1), t.asked().id(), PASSED))),
                row(
                        "one by another track",
                        t -> t.hear(answering(t.other.isInDoubt(1), t.asked().id(), PASSED))),
                row(
                        "the answer of another track to its own",
                        t -> t.answer(t.asked(t.other).id(), PASSED)),
                row(
                        "one of a frame of another process's time",
                        t -> t.hear(answering(
                                t.anna.with(() -> new Freshness(Nonce.random(), 0))
                                        .isInDoubt(1),
                                t.asked().id(),
                                PASSED))),
                row("one after its time", t -> {
                    ChallengeAsked first = t.asked();
                    t.see(93, () -> t.anna.is(ANNA), () -> t.anna.isInDoubt(1));
                    t.answer(first.id(), PASSED);
                }),
                row("one that was asked of the face before", t -> {
                    ChallengeAsked first = t.asked();
                    Visitor exchanged = t.anna.as(token(2));
                    t.see(60, () -> exchanged.is(ANNA), () -> exchanged.isInDoubt(1));
                    t.answer(first.id(), PASSED);
                }),
                row("one by somebody who hid behind a photograph", t -> {
                    ChallengeAsked first = t.asked();
                    t.see(9, t.anna::isUnusable, () -> t.anna.isInDoubt(1));
                    t.hear(answering(t.anna.isInDoubt(1), first.id(), PASSED));
                }),
                row(
                        "one with a check that failed",
                        t -> t.hear(answering(t.flat(), t.asked().id(), PASSED))),
                row("one after suspicions", t -> {
                    t.see(3, () -> t.anna.is(ANNA), t::flat);
                    t.answer(t.asked().id(), PASSED);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void does_not_open_on(String words, Consumer<ChallengedVisitsTest> answer) {
        doubt(other);
        doubt(anna);
        assertThat(told).extracting(ChallengeAsked::state).containsExactly(State.ASKED, State.ASKED);
        answer.accept(this);
        see(3, () -> anna.is(ANNA), () -> anna.isInDoubt(1));

        assertThat(granted()).isZero();
    }

    @Test
    void does_not_open_on_a_frame_that_was_captured_before_the_question() {
        see(5, () -> anna.is(ANNA), anna::hasNotBlinked);
        hear(anna.is(ANNA));
        LivenessVerdict asks = anna.isInDoubt(1);
        tick(20);
        LivenessVerdict underWay = anna.isInDoubt(1);
        tick(20);
        hear(asks);
        hear(answering(underWay, asked().id(), PASSED));
        assertThat(granted()).isZero();
        answer(asked().id(), PASSED);
        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void an_answer_counts_once() {
        doubt(anna);
        LivenessVerdict answer = answering(anna.isInDoubt(1), asked().id(), PASSED);
        tick(FRAME_MS);
        LivenessVerdict right = answering(anna.isInDoubt(1), asked().id(), PASSED);
        hear(right);
        assertThat(granted()).isEqualTo(1);

        assertThat(visits.hear(right)).isEqualTo(new Heard.Refused(Refusal.SEEN_BEFORE));
        assertThat(visits.hear(answer)).isEqualTo(new Heard.Refused(Refusal.OUT_OF_ORDER));
        see(60, () -> anna.is(ANNA), () -> answering(anna.isInDoubt(2), right.challenge(), PASSED));
        doubt(other);
        see(5, () -> other.is(ANNA), () -> answering(other.isInDoubt(2), right.challenge(), PASSED));
        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void an_answer_is_forgotten_after_three_seconds() {
        doubt(anna);
        see(1, () -> anna.is(ANNA), () -> answering(anna.hasNotBlinked(), asked().id(), PASSED));
        see(50, () -> anna.is(ANNA), anna::hasNotBlinked);
        see(3, () -> anna.is(ANNA), () -> anna.isInDoubt(2));

        assertThat(granted()).isZero();
        assertThat(told).extracting(ChallengeAsked::state).containsExactly(State.ASKED, State.PASSED, State.ASKED);
    }

    @Test
    void a_blink_after_the_answer_completes_it() {
        doubt(anna);
        see(1, () -> anna.is(ANNA), () -> answering(anna.hasNotBlinked(), asked().id(), PASSED));
        see(20, () -> anna.is(ANNA), anna::hasNotBlinked);
        assertThat(granted()).isZero();
        see(1, () -> anna.is(ANNA), anna::hasNotBlinked);
        see(1, () -> anna.is(ANNA), () -> anna.isInDoubt(1));
        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void asks_twice_at_most_never_the_same_and_then_says_that_nobody_answered() {
        long begun = now.millis();
        doubt(anna);
        see(300, () -> anna.is(ANNA), () -> anna.isInDoubt(1));

        assertThat(told)
                .extracting(ChallengeAsked::state)
                .containsExactly(State.ASKED, State.NO_RESPONSE, State.ASKED, State.NO_RESPONSE);
        assertThat(told.get(2).kind()).isNotEqualTo(told.get(0).kind());
        assertThat(told.get(2).id()).isNotEqualTo(told.get(0).id());
        assertThat(reasons()).containsExactly(DenialReason.NO_RESPONSE);
        assertThat(now.millis() - begun).isGreaterThan(14_000);
    }

    @Test
    void a_wrong_movement_loses_one_challenge_and_is_no_spoof() {
        doubt(anna);
        answer(asked().id(), FAILED);
        see(1, () -> anna.is(ANNA), () -> anna.isInDoubt(1));
        assertThat(told).extracting(ChallengeAsked::state).containsExactly(State.ASKED, State.NO_RESPONSE, State.ASKED);
        answer(told.getLast().id(), PASSED);
        assertThat(granted()).isEqualTo(1);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void asks_nothing_where_it_would_help_nobody_or_tell_a_stranger_something() {
        see(60, anna::isUnknown, () -> anna.isInDoubt(1));
        Visitor ambiguous = Visitor.at(FRONT, "t3", this::fresh);
        see(60, ambiguous::isAmbiguous, () -> ambiguous.isInDoubt(1));
        level = AccessLevel.BARRED;
        doubt(Visitor.at(FRONT, "t4", this::fresh));
        level = AccessLevel.NOTIFY_ONLY;
        doubt(Visitor.at(FRONT, "t5", this::fresh));
        level = AccessLevel.RESIDENT;
        Visitor spoof = Visitor.at(FRONT, "t6", this::fresh);
        see(60, () -> spoof.is(ANNA), spoof::isSpoof);
        Visitor unblinking = Visitor.at(FRONT, "t7", this::fresh);
        see(60, () -> unblinking.is(ANNA), unblinking::hasNotBlinked);
        when = Challenge.OFF;
        doubt(Visitor.at(FRONT, "t8", this::fresh));

        assertThat(told).isEmpty();
    }

    @Test
    void asks_nobody_who_is_alive_unless_everybody_is_asked() {
        see(5, () -> anna.is(ANNA), anna::hasNotBlinked);
        see(1, () -> anna.is(ANNA), () -> anna.isAlive(1));
        assertThat(told).isEmpty();
        assertThat(granted()).isEqualTo(1);

        when = Challenge.ALWAYS;
        see(5, () -> other.is(ANNA), other::hasNotBlinked);
        see(5, () -> other.is(ANNA), () -> other.isAlive(1));
        assertThat(told).hasSize(1);
        assertThat(granted()).isEqualTo(1);
        hear(answering(other.isAlive(1), asked(other).id(), PASSED));
        assertThat(granted()).isEqualTo(2);
    }

    @Test
    void asks_in_a_dry_run_as_always_and_opens_for_nobody() {
        dryRun = true;
        doubt(anna);
        answer(asked().id(), PASSED);
        assertThat(reasons()).containsExactly(DenialReason.DRY_RUN);
    }

    @Test
    void takes_back_a_question_when_the_visitor_has_gone() {
        doubt(anna);
        tick(1_000);
        visits.ended();
        assertThat(told).extracting(ChallengeAsked::state).containsExactly(State.ASKED, State.WITHDRAWN);
    }

    @Test
    void takes_back_a_question_when_the_doubt_has_become_certain() {
        doubt(anna);
        see(3, () -> anna.is(ANNA), this::flat);
        assertThat(reasons()).containsExactly(DenialReason.SPOOF_SUSPECTED);
        assertThat(told).extracting(ChallengeAsked::state).containsExactly(State.ASKED, State.WITHDRAWN);

        doubt(other);
        see(1, () -> other.is(ANNA), () -> other.isAlive(1));
        assertThat(granted()).isEqualTo(1);
        assertThat(told.getLast().state()).isEqualTo(State.WITHDRAWN);
    }

    private static Arguments row(String words, Consumer<ChallengedVisitsTest> answer) {
        return arguments(words, answer);
    }

    /** What was asked of her first. */
    private ChallengeAsked asked() {
        return asked(anna);
    }

    private void answer(MessageId challenge, LivenessCheck.State state) {
        answer(anna, challenge, state);
    }

    private LivenessVerdict flat() {
        return anna.judged(anna.isInDoubt(1).outcome(), 1, Visitor.blink(PASSED), Visitor.passive(FAILED));
    }
}
