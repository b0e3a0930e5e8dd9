package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.access.levels.Left;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Arrival;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Hours;
import dev.doorward.contract.LimitMet;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.TwoPersonRule;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Presence;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guests with hours and with a number of visits, on a real broker. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class LimitsQuarkusTest {
    private static final String KIRITIMATI = "Pacific/Kiritimati";

    @Inject
    AccessDocuments documents;

    @Inject
    DoorwardConfig doorward;

    @Inject
    Inbox inbox;

    @Inject
    Presence presence;

    @Inject
    AuditKeeper audit;

    private House house;

    @BeforeEach
    void aHouse() {
        house = new House();
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720, "timeZone", KIRITIMATI));
        house.awaitLock(LockState.State.LOCKED);
        house.admin.forget();
    }

    @AfterEach
    void everyoneLeaves() {
        house.close();
    }

    @Test
    void a_guest_enters_at_the_hours_of_the_house_and_is_told_of_them_otherwise() {
        LocalTime now = LocalTime.now(ZoneId.of(KIRITIMATI)).truncatedTo(ChronoUnit.MINUTES);
        house.allow(ANNA, List.of(daily(now.plusHours(2), now.plusHours(4))), 0);
        Decision.Denied denied = (Decision.Denied) decided();
        assertThat(denied.reason()).isEqualTo(DenialReason.OUTSIDE_HOURS);
        assertThat(denied.words()).startsWith("A guest may enter every day and holidays " + now.plusHours(2));
        LimitMet limit = denied.limit();
        assertThat(limit).isNotNull();
        assertThat(limit.level()).isEqualTo(AccessLevel.GUEST);
        assertThat(limit.hours()).containsExactly(daily(now.plusHours(2), now.plusHours(4)));
        assertThat(house.everMoved()).isFalse();

        house.allow(ANNA, List.of(daily(now.minusHours(1), now.plusHours(1))), 0);
        assertThat(decided()).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void who_is_expected_enters_then_and_not_another_day() {
        LocalDateTime now = LocalDateTime.now(ZoneId.of(KIRITIMATI)).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime begins = now.minusHours(1);
        house.expect(
                ANNA,
                new Arrival(begins.toLocalDate().plusDays(7), begins.toLocalTime(), LocalTime.from(now.plusHours(1))));
        assertThat(((Decision.Denied) decided()).reason()).isEqualTo(DenialReason.OUTSIDE_HOURS);
        assertThat(house.everMoved()).isFalse();

        house.expect(ANNA, new Arrival(begins.toLocalDate(), begins.toLocalTime(), LocalTime.from(now.plusHours(1))));
        assertThat(decided()).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void a_visit_is_on_the_disk_when_the_door_opens_for_it_and_no_restart_gives_it_back() {
        house.admin.hears(Topics.VISITS_LEFT);
        house.allow(ANNA, null, 1);
        house.admin.await(Topics.VISITS_LEFT, said -> said.left().equals(Map.of(ANNA, 1)));
        assertThat(decided()).isInstanceOf(Decision.Granted.class);
        house.admin.await(Topics.VISITS_LEFT, said -> said.left().equals(Map.of(ANNA, 0)));

        AccessDocuments restarted = new AccessDocuments(inbox, presence, audit, doorward, Ticks.system());
        restarted.recall();

        Allowance.Uses uses = restarted.levels().of(ANNA).orElseThrow().uses();
        assertThat(restarted.used().left(ANNA, uses)).isEqualTo(new Left.None());
        assertThat(restarted.count(ANNA)).contains(DenialReason.USED_UP);
        house.allow(ANNA, AccessLevel.RESIDENT);
        assertThat(decided()).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void a_visit_that_cannot_be_written_does_not_open_and_the_service_says_what_it_lacks() throws IOException {
        house.allow(ANNA, null, 3);
        Path file = doorward.stateDir().resolve("visits.json");
        Files.deleteIfExists(file);
        Files.createDirectories(file.resolve("in the way"));

        Decision denied = decided();

        Files.delete(file.resolve("in the way"));
        Files.delete(file);
        assertThat(denied).isEqualTo(new Decision.Denied(DenialReason.USES_NOT_COUNTED, ANNA));
        assertThat(house.everMoved()).isFalse();
        house.allow(ANNA, null, 2);
        assertThat(decided()).isInstanceOf(Decision.Granted.class);
        assertThat(documents.levels().of(ANNA)).isPresent();
    }

    @Test
    void at_hours_for_two_people_the_second_opens_for_both() {
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720, "twoPersons", List.of(TwoPersonRule.defaults())));
        house.allow(Map.of(ANNA, AccessLevel.RESIDENT, BEN, AccessLevel.RESIDENT));
        Visitor anna = house.visitor();
        house.known(anna, ANNA);
        house.say(anna.isAlive(1));
        house.admin.await(
                Topics.ATTEMPT,
                attempt -> attempt.standing() instanceof Decision.Denied denied
                        && denied.reason() == DenialReason.SECOND_PERSON_NEEDED);
        assertThat(house.everMoved()).isFalse();

        Visitor ben = house.visitor().as(Visitor.token(2));
        house.known(ben, BEN);
        house.say(ben.isAlive(1));

        Decision.Granted granted =
                (Decision.Granted) house.awaitDecision(ben.track()).decision();
        assertThat(granted.person()).isEqualTo(BEN);
        assertThat(granted.with()).isEqualTo(ANNA);
        house.awaitLock(LockState.State.UNLOCKED);
        assertThat(house.everOpened(anna.track())).isFalse();
    }

    private static Hours daily(LocalTime from, LocalTime to) {
        return new Hours(EnumSet.allOf(DayOfWeek.class), true, from, to);
    }

    /** Recognised, and blinks. */
    private Decision decided() {
        Visitor anna = house.visitor();
        house.known(anna, ANNA);
        house.say(anna.isAlive(1));
        return house.awaitDecision(anna.track()).decision();
    }
}
