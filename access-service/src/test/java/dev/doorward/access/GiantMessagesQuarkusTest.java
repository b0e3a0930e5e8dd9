package dev.doorward.access;

import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.LockState.State;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that are greater than this service accepts, from somebody who may speak on its topics. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class GiantMessagesQuarkusTest {
    private static final PersonId ANNA = PersonId.random();
    private static final String TOPIC = Topics.LOCK_SET.at(FRONT);

    @Inject
    Connection connection;

    private House house;

    @BeforeEach
    void someoneLivesThere() {
        house = new House();
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720));
        house.allow(ANNA, AccessLevel.RESIDENT);
        house.awaitLock(State.LOCKED);
        await().until(connection::isSettled);
        house.admin.forget();
    }

    @AfterEach
    void everyoneLeaves() {
        house.homeAssistant.publishRaw(TOPIC, new byte[0], 1, true);
        house.close();
    }

    @Test
    void giants_open_nothing_and_decisions_go_on_after_them() {
        for (int megabytes = 1; megabytes <= 4; megabytes++) {
            house.homeAssistant.publishRaw(TOPIC, giant(megabytes << 20), 1, false);
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> !connection.isSettled());
        await().atMost(Duration.ofSeconds(20)).until(connection::isSettled);
        assertThat(house.admin.all(Topics.LOCK)).noneMatch(lock -> lock.state() != State.LOCKED);
        opensForWhoLivesThere();
    }

    /** Deaf and locked until somebody takes it away: to read it could end the process, and the exit button with it. */
    @Test
    void giant_that_the_broker_keeps_leaves_the_door_locked_until_it_is_gone() {
        house.homeAssistant.publishRaw(TOPIC, giant(1 << 20), 1, true);
        await().atMost(Duration.ofSeconds(10)).until(() -> !connection.isSettled());

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .until(() -> house.admin.all(Topics.LOCK).stream().noneMatch(lock -> lock.state() != State.LOCKED));
        house.homeAssistant.publishRaw(TOPIC, new byte[0], 1, true);

        await().atMost(Duration.ofSeconds(20)).until(connection::isSettled);
        opensForWhoLivesThere();
    }

    private void opensForWhoLivesThere() {
        Visitor visitor = house.visitor();
        house.known(visitor, ANNA);
        house.say(visitor.isAlive(1));
        assertThat(house.awaitDecision(visitor.track()).decision()).isInstanceOf(Decision.Granted.class);
    }

    /** Begins as an order to open. */
    private static byte[] giant(int bytes) {
        byte[] all = new byte[bytes];
        Arrays.fill(all, (byte) ' ');
        System.arraycopy("UNLOCK".getBytes(StandardCharsets.US_ASCII), 0, all, 0, 6);
        return all;
    }
}
