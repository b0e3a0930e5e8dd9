package dev.doorward.access.visit;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.config.TwoPersonRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At hours when nobody comes in alone. */
class TwoPersonsAtTheDoorTest extends AtTheDoor {
    private static final PersonId CARLA = new PersonId("p-00000000000000cc");

    private final Visitor ben = Visitor.at(FRONT, "ben", this::fresh).as(Visitor.token(2));
    private final Visitor carla = Visitor.at(FRONT, "carla", this::fresh).as(Visitor.token(3));
    private final List<PersonId> counted = new ArrayList<>();

    @BeforeEach
    void nobodyAlone() {
        twoPersons = List.of(TwoPersonRule.defaults());
        counting = person -> {
            counted.add(person);
            return Optional.empty();
        };
    }

    @Test
    void one_alone_waits_and_is_told_so_after_the_time_for_a_second() {
        comes(anna, ANNA);
        assertThat(decisions).isEmpty();
        assertThat(standing(anna, ANNA)).isEqualTo(DenialReason.SECOND_PERSON_NEEDED);

        stays(anna, ANNA, 31_000);

        assertThat(granted()).isZero();
        assertThat(reasons()).containsExactly(DenialReason.SECOND_PERSON_NEEDED);
        assertThat(counted).isEmpty();
    }

    @Test
    void the_second_opens_for_both_and_each_is_counted_once() {
        comes(anna, ANNA);
        comes(ben, BEN);

        assertThat(opening().person()).isEqualTo(BEN);
        assertThat(opening().with()).isEqualTo(ANNA);
        assertThat(opening().words()).contains("the second of two persons");
        assertThat(counted).containsExactly(ANNA, BEN);
    }

    @Test
    void a_pair_opens_once_and_neither_of_them_is_the_first_of_another() {
        comes(anna, ANNA);
        comes(ben, BEN);
        tick(2_000);
        blinksAgain(anna, ANNA);
        blinksAgain(ben, BEN);
        comes(carla, CARLA);

        assertThat(granted()).isEqualTo(1);
        assertThat(counted).containsExactly(ANNA, BEN);
    }

    @Test
    void the_first_counts_for_half_a_minute_and_no_longer() {
        comes(anna, ANNA);
        long seen = now.millis();
        tick(29_000 - (now.millis() - seen));
        comes(ben, BEN);
        assertThat(granted()).isEqualTo(1);

        comes(carla, CARLA);
        tick(31_000);
        comes(Visitor.at(FRONT, "again", this::fresh), ANNA);
        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void the_same_person_twice_is_one_person() {
        comes(anna, ANNA);
        comes(Visitor.at(FRONT, "again", this::fresh).as(Visitor.token(2)), ANNA);

        assertThat(granted()).isZero();
    }

    @Test
    void one_face_that_is_taken_for_two_people_is_one_person() {
        comes(anna, ANNA);
        comes(Visitor.at(FRONT, "again", this::fresh).as(Visitor.near(Visitor.token(1), 30)), BEN);

        assertThat(granted()).isZero();
    }

    @Test
    void one_track_that_shows_two_people_is_no_pair() {
        comes(anna, ANNA);
        tick(3_000);
        blinksAgain(anna.as(Visitor.token(2)), BEN);

        assertThat(granted()).isZero();
        assertThat(standing(anna.as(Visitor.token(2)), BEN)).isEqualTo(DenialReason.SECOND_PERSON_NEEDED);
    }

    @Test
    void twins_strangers_photographs_and_who_is_barred_are_no_second_person() {
        comes(anna, ANNA);
        see(20, ben::isAmbiguous, () -> ben.isAlive(1));
        see(20, carla::isUnknown, () -> carla.isAlive(1));
        Visitor photograph = Visitor.at(FRONT, "photograph", this::fresh).as(Visitor.token(4));
        see(20, () -> photograph.is(BEN), photograph::isSpoof);
        levels.put(CARLA, AccessLevel.BARRED);
        comes(Visitor.at(FRONT, "barred", this::fresh).as(Visitor.token(5)), CARLA);

        assertThat(granted()).isZero();
        assertThat(reasons())
                .contains(
                        DenialReason.AMBIGUOUS_PERSON,
                        DenialReason.UNKNOWN_PERSON,
                        DenialReason.SPOOF_SUSPECTED,
                        DenialReason.BARRED);
    }

    @Test
    void who_was_barred_while_they_waited_is_no_first_person_any_more() {
        comes(anna, ANNA);
        levels.put(ANNA, AccessLevel.BARRED);
        comes(ben, BEN);

        assertThat(granted()).isZero();
    }

    @Test
    void the_second_is_as_fresh_and_alive_as_everybody() {
        comes(anna, ANNA);
        see(5, () -> ben.is(BEN), ben::hasNotBlinked);
        tick(2_500);
        see(1, ben::isUnusable, () -> ben.isAlive(1));

        assertThat(granted()).isZero();
    }

    @Test
    void a_pair_that_cannot_be_counted_does_not_open() {
        counting = person -> person.equals(ANNA) ? Optional.of(DenialReason.USES_NOT_COUNTED) : Optional.empty();
        comes(anna, ANNA);
        comes(ben, BEN);

        assertThat(granted()).isZero();
        assertThat(reasons()).contains(DenialReason.USES_NOT_COUNTED);
    }

    @Test
    void another_level_comes_in_alone_and_leaves_the_first_waiting() {
        twoPersons = List.of(new TwoPersonRule(Set.of(AccessLevel.GUEST), Set.of(), true, null, null));
        level = AccessLevel.GUEST;
        levels.put(BEN, AccessLevel.OWNER);
        comes(anna, ANNA);
        comes(ben, BEN);

        assertThat(opening().with()).isNull();
        assertThat(counted).containsExactly(BEN);
        comes(carla, CARLA);
        assertThat(counted).containsExactly(BEN, ANNA, CARLA);
    }

    @Test
    void a_restart_forgets_who_waited() {
        comes(anna, ANNA);
        restart();
        tick(1_000);
        comes(ben, BEN);

        assertThat(granted()).isZero();
    }

    @Test
    void who_has_gone_is_told_why_and_still_counts_as_the_first() {
        comes(anna, ANNA);
        tick(2_000);
        visits.ended().forEach(decisions::add);
        assertThat(reasons()).containsExactly(DenialReason.SECOND_PERSON_NEEDED);

        comes(ben, BEN);

        assertThat(opening().with()).isEqualTo(ANNA);
    }

    private void comes(Visitor visitor, PersonId person) {
        see(5, () -> visitor.is(person), visitor::hasNotBlinked);
        see(3, () -> visitor.is(person), () -> visitor.isAlive(1));
    }

    /** A second later than a blink of the face before could end. */
    private void blinksAgain(Visitor visitor, PersonId person) {
        see(16, () -> visitor.is(person), () -> visitor.isAlive(1));
        see(3, () -> visitor.is(person), () -> visitor.isAlive(2));
    }

    private void stays(Visitor visitor, PersonId person, long ms) {
        see((int) (ms / FRAME_MS), () -> visitor.is(person), () -> visitor.isAlive(1));
    }

    private DenialReason standing(Visitor visitor, PersonId person) {
        Supplier<Heard> next = () -> visits.hear(visitor.is(person));
        return ((Heard.Counted) next.get()).judgement().ruling().reason();
    }

    private Decision.Granted opening() {
        return decisions.stream()
                .flatMap(one -> one.ruling().decision() instanceof Decision.Granted granted
                        ? java.util.stream.Stream.of(granted)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow();
    }
}
