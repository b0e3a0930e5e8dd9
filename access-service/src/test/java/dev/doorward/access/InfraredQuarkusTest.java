package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessCheck.State;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A house that demands infrared, on a real broker. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class InfraredQuarkusTest {
    private House house;

    @BeforeEach
    void aHouse() {
        house = new House();
        house.allow(ANNA, AccessLevel.RESIDENT);
    }

    @AfterEach
    void everyoneLeaves() {
        house.configure(Map.of());
        house.close();
    }

    @Test
    void a_verdict_without_infrared_opens_nothing_where_it_is_required_and_one_that_passed_it_does() {
        house.configure(Map.of("infrared", "REQUIRED", "relockAfter", 1, "servoSpeed", 720));
        house.awaitLock(LockState.State.LOCKED);

        for (LivenessCheck[] lacking :
                new LivenessCheck[][] {{}, {infrared(State.UNAVAILABLE)}, {infrared(State.PENDING)}}) {
            Visitor unseen = comes(lacking);
            isHeldBy(DenialReason.NO_INFRARED, unseen);
            assertThat(house.everOpened(unseen.track())).isFalse();
        }

        assertThat(house.awaitDecision(comes(infrared(State.PASSED)).track()).decision())
                .isInstanceOf(Decision.Granted.class);
    }

    @Test
    void a_face_that_is_dark_in_infrared_is_a_spoof_where_nobody_asked_for_infrared() {
        house.configure(Map.of("infrared", "OFF"));
        Visitor anna = house.visitor();
        house.known(anna, ANNA);

        for (int i = 0; i < 3; i++) {
            house.say(anna.judged(new Liveness.Spoof("Dark in infrared"), 1, infrared(State.FAILED)));
        }

        assertThat(house.awaitDecision(anna.track()).decision())
                .isInstanceOfSatisfying(Decision.Denied.class, denied -> assertThat(denied.reason())
                        .isEqualTo(DenialReason.SPOOF_SUSPECTED));
    }

    /** Recognised, and blinks. */
    private Visitor comes(LivenessCheck... infrared) {
        Visitor anna = house.visitor();
        house.known(anna, ANNA);
        house.say(alive(anna, infrared));
        return anna;
    }

    private void isHeldBy(DenialReason reason, Visitor visitor) {
        house.admin.await(
                Topics.ATTEMPT,
                attempt -> attempt.track().equals(visitor.track())
                        && attempt.standing() instanceof Decision.Denied denied
                        && denied.reason() == reason);
    }

    private static LivenessCheck infrared(State state) {
        return new LivenessCheck(LivenessCheck.INFRARED, state, 1.0, 0.6, "infrared");
    }

    private static LivenessVerdict alive(Visitor anna, LivenessCheck... infrared) {
        LivenessCheck[] checks = Stream.concat(
                        Stream.of(Visitor.blink(State.PASSED), Visitor.passive(State.PASSED)), Stream.of(infrared))
                .toArray(LivenessCheck[]::new);
        return anna.judged(new Liveness.Live("blinked"), 1, checks);
    }
}
