package dev.doorward.access;

import static dev.doorward.access.given.Visitor.FRONT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.Decision;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Keys;
import dev.doorward.kit.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is to be forgotten at the door, on a real broker. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class ForgetQuarkusTest {
    private static final String TOPIC = Topics.FORGET_PERSON.pattern();

    @Inject
    DoorwardConfig doorward;

    @Inject
    Connection connection;

    @Inject
    Keys keys;

    @Inject
    PinKeeper pins;

    @Inject
    Inbox inbox;

    @Inject
    MqttIn in;

    private final PersonId una = PersonId.random();
    private House house;

    @BeforeEach
    void una_has_a_pin_and_came_once_of_three_times() {
        house = new House();
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720));
        house.admin.hears(Topics.DOOR_FORGOT).hears(Topics.VISITS_LEFT).hears(Topics.LOCK_PINS);
        await().until(connection::isSettled);
        house.allow(una, null, 3);
        Visitor visitor = house.visitor();
        house.known(visitor, una);
        house.say(visitor.isAlive(1));
        assertThat(house.awaitDecision(visitor.track()).decision()).isInstanceOf(Decision.Granted.class);
        house.admin.publish(
                Topics.LOCK_PIN,
                Topics.LOCK_PIN.at(FRONT),
                new LockPinSet(
                        MessageId.random(), FRONT, house.visitor().freshness().get(), una, pin(), null, "account 1"));
        house.admin.await(Topics.LOCK_PINS, kept -> kept.people().contains(una));
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void pins_visits_and_levels_are_gone_from_memory_and_disk_before_it_is_said() throws IOException {
        ForgetPerson wish = new ForgetPerson(MessageId.random(), una, Instant.now());
        ask(wish);
        house.admin.await(Topics.LOCK_PINS, kept -> !kept.people().contains(una));
        assertThat(house.admin.all(Topics.DOOR_FORGOT))
                .as("they may still enter")
                .isEmpty();

        house.allow(Map.of(PersonId.random(), AccessLevel.RESIDENT));

        PersonForgotten said = house.admin.await(Topics.DOOR_FORGOT);
        assertThat(said.request()).isEqualTo(wish.id());
        assertThat(said.person()).isEqualTo(una);
        assertThat(said.removed()).isEqualTo(Map.of("levels", 1, "pins", 1, "visits", 1));
        house.admin.await(Topics.VISITS_LEFT, left -> left.left().equals(Map.of()));
        assertThat(onTheDiskBesideTheTrail()).doesNotContain(una.value());

        house.admin.forget();
        ask(wish);
        assertThat(house.admin.await(Topics.DOOR_FORGOT).removed())
                .as("asked again")
                .isEqualTo(said.removed());
    }

    @Test
    void door_that_was_away_says_what_went_with_the_document_that_it_then_got() {
        house.allow(Map.of(PersonId.random(), AccessLevel.RESIDENT));
        house.admin.await(Topics.LOCK_PINS, kept -> !kept.people().contains(una));

        ask(new ForgetPerson(MessageId.random(), una, Instant.now()));

        assertThat(house.admin.await(Topics.DOOR_FORGOT).removed())
                .isEqualTo(Map.of("levels", 1, "pins", 1, "visits", 1));
    }

    @Test
    void disk_that_cannot_be_written_is_waited_for() throws IOException {
        Path file = doorward.stateDir().resolve("pins.json");
        Files.deleteIfExists(file);
        Files.createDirectories(file.resolve("in the way"));
        ForgetPerson wish = new ForgetPerson(MessageId.random(), una, Instant.now());
        house.allow(Map.of(PersonId.random(), AccessLevel.RESIDENT));
        ask(wish);
        house.admin.await(Topics.LOCK_PINS, kept -> !kept.people().contains(una));
        settled();
        assertThat(house.admin.all(Topics.DOOR_FORGOT)).isEmpty();

        Files.delete(file.resolve("in the way"));
        Files.delete(file);
        ask(wish);

        house.admin.await(Topics.DOOR_FORGOT);
    }

    @Test
    void nobody_but_the_page_has_anyone_forgotten() {
        ForgetPerson wish = new ForgetPerson(MessageId.random(), una, Instant.now());
        byte[] signed = house.admin.sealed(Topics.FORGET_PERSON, TOPIC, wish, Party.ADMIN);
        byte[] altered = new String(signed, UTF_8)
                .replace(una.value(), PersonId.random().value())
                .getBytes(UTF_8);
        long before = inbox.rejected();

        house.admin.publishRaw(TOPIC, Json.write(wish), 1, false);
        house.admin.publishRaw(TOPIC, altered, 1, false);
        house.admin.publishRaw(
                TOPIC, house.admin.sealed(Topics.FORGET_PERSON, TOPIC, wish, Party.RECOGNITION), 1, false);
        house.admin.publishRaw(
                TOPIC,
                house.admin.sealed(Topics.FORGET_PERSON, Topics.CONFIG.filled("access"), wish, Party.ADMIN),
                1,
                false);
        in.forget(new Received(TOPIC, signed, true));
        await().until(() -> inbox.rejected() == before + 5);

        assertThat(pins.pins().people()).contains(una);
        assertThat(house.admin.all(Topics.DOOR_FORGOT)).isEmpty();
    }

    private void ask(ForgetPerson wish) {
        house.admin.publish(Topics.FORGET_PERSON, TOPIC, wish);
    }

    /** What was said before is heard: the door does one thing after the other. */
    private void settled() {
        long before = inbox.rejected();
        house.admin.publishRaw(TOPIC, "{}".getBytes(UTF_8), 1, false);
        await().until(() -> inbox.rejected() > before);
    }

    private CodeHash pin() {
        byte[] salt = keys.of("admin").orElseThrow().salt(FRONT);
        return CodeHash.of("271828", salt, CodeHash.ROUNDS);
    }

    private String onTheDiskBesideTheTrail() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(doorward.stateDir())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("audit.log") && !file.endsWith("gone.json"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
