package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.access.lock.MockWires;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestBroker;
import dev.doorward.embedded.TestPeer;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Publisher;
import dev.doorward.kit.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service on a real broker, with everything that must not open the door, and what must. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class AccessQuarkusTest {
    /** As src/test/resources/application.properties has it. */
    static final int EXIT = 27;

    private static final String RECOGNISED = Topics.RECOGNISED.at(FRONT);
    private static final String JUDGED = Topics.LIVENESS_JUDGED.at(FRONT);

    @Inject
    Inbox inbox;

    @Inject
    MqttIn in;

    @Inject
    AccessDocuments documents;

    @Inject
    Presence presence;

    @Inject
    AuditKeeper audit;

    @Inject
    DoorwardConfig doorward;

    @Inject
    Hardware hardware;

    @Inject
    LockKeeper lock;

    @Inject
    Publisher publisher;

    @Inject
    MqttOut out;

    private House house;
    private Visitor visitor;

    @BeforeEach
    void someoneComes() {
        house = new House();
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720));
        house.allow(ANNA, AccessLevel.RESIDENT);
        await().until(() -> house.awaitLock(LockState.State.LOCKED) != null);
        visitor = house.visitor();
        house.admin.forget();
    }

    @AfterEach
    void everyoneLeaves() {
        house.close();
    }

    @Test
    void opens_for_a_living_resident_and_locks_again() {
        house.known(visitor, ANNA);
        house.say(visitor.isAlive(1));

        DecisionMade made = house.awaitDecision(visitor.track());
        assertThat(made.decision())
                .isInstanceOfSatisfying(Decision.Granted.class, granted -> assertThat(granted.person())
                        .isEqualTo(ANNA));
        assertThat(made.captureToDecisionMs()).isBetween(0L, 250L);
        // Two services speak on two connections: the sign of life may overtake the last vote, which isn't needed.
        assertThat(made.votes()).isBetween(3, 4);
        assertThat(made.evidence()).hasSize(made.votes() + 1);
        assertThat(house.awaitLock(LockState.State.UNLOCKED)).satisfies(lock -> {
            assertThat(lock.by()).isEqualTo("face " + ANNA);
            assertThat(lock.mock()).isTrue();
            assertThat(lock.angle()).isEqualTo(100);
        });
        assertThat(house.admin
                        .await(
                                Topics.LOCK,
                                lock -> lock.state() == LockState.State.LOCKED
                                        && lock.by().equals("auto-relock"))
                        .angle())
                .isEqualTo(10);
    }

    @Test
    void opens_for_a_demo_because_this_lock_is_a_mock() {
        Visitor demo = visitor.from(SourceKind.DEMO);
        house.known(demo, ANNA);
        house.say(demo.isAlive(1));
        assertThat(house.awaitDecision(visitor.track()).decision()).isInstanceOf(Decision.Granted.class);
        house.awaitLock(LockState.State.UNLOCKED);
    }

    @Test
    void refuses_verdicts_signed_by_another_service() {
        house.known(visitor, ANNA);
        refuses(JUDGED, house.sealed(visitor.isAlive(1), Party.RECOGNITION));
        refuses(JUDGED, house.sealed(visitor.isAlive(1), Party.CAMERA));
        opensAllTheSame();
    }

    @Test
    void refuses_verdicts_that_nobody_signed() {
        house.known(visitor, ANNA);
        refuses(JUDGED, Json.write(visitor.isAlive(1)));
        opensAllTheSame();
    }

    @Test
    void refuses_altered_verdicts() {
        house.known(visitor, ANNA);
        String honest = text(house.sealed(visitor.hasNotBlinked(), Party.LIVENESS));
        refuses(JUDGED, bytes(honest.replace("\"blinks\":0", "\"blinks\":1")));
        opensAllTheSame();
    }

    @Test
    void refuses_verdicts_about_another_door() {
        house.known(visitor, ANNA);
        refuses(JUDGED, house.sealed(visitor.atDoor("back").isAlive(1), Party.LIVENESS));
        opensAllTheSame();
    }

    @Test
    void refuses_verdicts_moved_here_from_another_door() {
        house.known(visitor, ANNA);
        String back = Topics.LIVENESS_JUDGED.at(new DoorId("back"));
        refuses(JUDGED, house.liveness.sealed(Topics.LIVENESS_JUDGED, back, visitor.isAlive(1), Party.LIVENESS));
        opensAllTheSame();
    }

    @Test
    void refuses_verdicts_of_one_kind_on_the_topic_of_the_other() {
        house.known(visitor, ANNA);
        refuses(RECOGNISED, house.sealed(visitor.isAlive(1), Party.LIVENESS));
        opensAllTheSame();
    }

    @Test
    void refuses_verdicts_that_the_broker_had_kept() {
        house.known(visitor, ANNA);
        long before = inbox.rejected();
        in.liveness(new Received(JUDGED, house.sealed(visitor.isAlive(1), Party.LIVENESS), true));
        await().until(() -> inbox.rejected() > before);
        nothingOpened();
        opensAllTheSame();
    }

    @Test
    void refuses_verdicts_of_a_time_before_the_newest() {
        house.known(visitor, ANNA);
        LivenessVerdict overtaken = visitor.isAlive(1);
        house.say(visitor.hasNotBlinked());
        refuses(JUDGED, house.sealed(overtaken, Party.LIVENESS));
        opensAllTheSame();
    }

    @Test
    void refuses_verdicts_that_come_late() {
        house.known(visitor, ANNA);
        byte[] late = house.sealed(visitor.isAlive(1), Party.LIVENESS);
        await().pollDelay(Duration.ofMillis(2_100)).until(() -> true);
        refuses(JUDGED, late);
        assertThat(house.everOpened(visitor.track())).isFalse();
    }

    @Test
    void does_not_join_verdicts_of_two_tracks() {
        house.known(visitor, ANNA);
        Visitor other = Visitor.at(FRONT, "other" + System.nanoTime(), visitor.freshness());
        house.say(other.hasNotBlinked());
        house.say(other.isAlive(1));
        house.admin.await(Topics.ATTEMPT, attempt -> attempt.track().equals(other.track()));
        nothingOpened();
        opensAllTheSame();
    }

    @Test
    void opens_nothing_when_a_whole_visit_is_played_again() {
        List<byte[]> recognised = new ArrayList<>();
        List<byte[]> judged = new ArrayList<>();
        judged.add(house.sealed(visitor.hasNotBlinked(), Party.LIVENESS));
        for (int i = 0; i < 4; i++) {
            recognised.add(house.sealed(visitor.is(ANNA), Party.RECOGNITION));
        }
        judged.add(house.sealed(visitor.isAlive(1), Party.LIVENESS));
        Runnable play = () -> {
            house.liveness.publishRaw(JUDGED, judged.getFirst(), 1, false);
            recognised.forEach(one -> house.recognition.publishRaw(RECOGNISED, one, 1, false));
        };
        play.run();
        house.admin.await(Topics.ATTEMPT, attempt -> attempt.track().equals(visitor.track()));
        house.liveness.publishRaw(JUDGED, judged.getLast(), 1, false);
        house.awaitLock(LockState.State.UNLOCKED);
        house.admin.await(
                Topics.LOCK, lock -> lock.by().equals("auto-relock") && lock.state() == LockState.State.LOCKED);

        house.admin.forget();
        long before = inbox.rejected();
        play.run();
        house.liveness.publishRaw(JUDGED, judged.getLast(), 1, false);
        await().until(() -> inbox.rejected() >= before + 6);
        nothingOpened();
    }

    @Test
    void asks_for_a_movement_in_doubt_and_opens_on_the_signed_answer() {
        ChallengeAsked asked = house.doubted(visitor, ANNA);
        assertThat(asked.state()).isEqualTo(ChallengeAsked.State.ASKED);
        assertThat(asked.door()).isEqualTo(FRONT);
        nothingOpened();

        await().until(() -> {
            house.say(visitor.is(ANNA));
            house.say(answer(asked));
            return house.everOpened(visitor.track());
        });
        house.awaitLock(LockState.State.UNLOCKED);
        assertThat(house.admin.all(Topics.CHALLENGE))
                .extracting(ChallengeAsked::id, ChallengeAsked::state)
                .containsExactly(
                        tuple(asked.id(), ChallengeAsked.State.ASKED), tuple(asked.id(), ChallengeAsked.State.PASSED));
    }

    @Test
    void refuses_answers_that_are_forged_altered_from_another_door_or_kept_by_the_broker() {
        ChallengeAsked asked = house.doubted(visitor, ANNA);
        // Only what nobody can open is sent here: time plays no part in it.
        refuses(JUDGED, house.sealed(answer(asked), Party.ACCESS));
        refuses(JUDGED, Json.write(answer(asked)));
        String waits = text(house.sealed(
                Visitor.answering(visitor.isInDoubt(1), asked.id(), LivenessCheck.State.PENDING), Party.LIVENESS));
        String check = "\"name\":\"challenge\",\"state\":\"PENDING\"";
        assertThat(waits).contains(check, "\"challenge\":\"" + asked.id() + "\"");
        refuses(JUDGED, bytes(waits.replace(check, check.replace("PENDING", "PASSED"))));
        String other = text(house.sealed(
                Visitor.answering(visitor.isInDoubt(1), MessageId.random(), LivenessCheck.State.PASSED),
                Party.LIVENESS));
        refuses(JUDGED, bytes(other.replaceAll("\"challenge\":\"[^\"]{22}\"", "\"challenge\":\"" + asked.id() + "\"")));
        String back = Topics.LIVENESS_JUDGED.at(new DoorId("back"));
        refuses(JUDGED, house.liveness.sealed(Topics.LIVENESS_JUDGED, back, answer(asked), Party.LIVENESS));
        long before = inbox.rejected();
        in.liveness(new Received(JUDGED, house.sealed(answer(asked), Party.LIVENESS), true));
        await().until(() -> inbox.rejected() > before);
        nothingOpened();
        opensAllTheSame();
    }

    private LivenessVerdict answer(ChallengeAsked asked) {
        return Visitor.answering(visitor.isInDoubt(1), asked.id(), LivenessCheck.State.PASSED);
    }

    @Test
    void lets_nobody_in_of_whom_nobody_said_what_they_may() {
        house.known(visitor, BEN);
        house.say(visitor.isAlive(1));
        assertThat(house.awaitDecision(visitor.track()).decision())
                .isEqualTo(new Decision.Denied(DenialReason.NO_LEVEL, BEN));
        nothingOpened();
    }

    @Test
    void takes_back_a_permission_at_once_and_no_older_document_after_it() {
        byte[] old = house.admin.sealed(
                Topics.ACCESS_DOCUMENT,
                Topics.ACCESS_DOCUMENT.pattern(),
                new AccessDocument(1, Map.of(ANNA, AccessLevel.OWNER)),
                Party.ADMIN);
        house.allow(ANNA, AccessLevel.BARRED);
        refuses(Topics.ACCESS_DOCUMENT.pattern(), old);
        house.known(visitor, ANNA);
        house.say(visitor.isAlive(1));
        assertThat(house.awaitDecision(visitor.track()).decision())
                .isEqualTo(new Decision.Denied(DenialReason.BARRED, ANNA));
        nothingOpened();
    }

    @Test
    void takes_no_access_document_that_admin_did_not_sign() {
        refuses(
                Topics.ACCESS_DOCUMENT.pattern(),
                house.admin.sealed(
                        Topics.ACCESS_DOCUMENT,
                        Topics.ACCESS_DOCUMENT.pattern(),
                        new AccessDocument(Long.MAX_VALUE, Map.of(BEN, AccessLevel.OWNER)),
                        Party.RECOGNITION));
        opensAllTheSame();
    }

    @Test
    void knows_after_a_restart_who_may_enter_though_the_server_is_away() {
        assertThat(documents.levels().of(ANNA)).contains(new Allowance(AccessLevel.RESIDENT));
        AccessDocuments restarted = new AccessDocuments(inbox, presence, audit, doorward, Ticks.system());
        assertThat(restarted.levels().of(ANNA)).isEmpty();
        restarted.recall();
        assertThat(restarted.levels().of(ANNA)).contains(new Allowance(AccessLevel.RESIDENT));
    }

    @Test
    void knows_nobody_after_a_restart_when_the_kept_document_was_altered() throws IOException {
        Path kept = doorward.stateDir().resolve("access.json");
        String signed = Files.readString(kept);
        Files.writeString(kept, signed.replace("RESIDENT", "OWNER"));
        AccessDocuments restarted = new AccessDocuments(inbox, presence, audit, doorward, Ticks.system());
        restarted.recall();
        Files.writeString(kept, signed);
        assertThat(restarted.levels().isEmpty()).isTrue();
    }

    @Test
    void opens_for_nobody_through_an_outage_of_the_broker_and_recovers_by_itself() {
        house.known(visitor, ANNA);
        byte[] before = house.sealed(visitor.isAlive(1), Party.LIVENESS);
        house.close();
        TestBroker.stop();
        TestBroker.start();
        house = new House();
        // What is planted before the service is back comes to it as kept by the broker.
        house.liveness.publishRaw(JUDGED, before, 1, true);
        house.homeAssistant.publishRaw(Topics.LOCK_SET.at(FRONT), bytes("UNLOCK"), 1, true);
        house.admin.await(Topics.SERVICE_STATUS, status -> status.instance().equals("access-front"));
        house.awaitLock(LockState.State.LOCKED);
        Visitor again = house.visitor();
        nothingOpened();

        house.liveness.publishRaw(JUDGED, new byte[0], 1, true);
        house.homeAssistant.publishRaw(Topics.LOCK_SET.at(FRONT), new byte[0], 1, true);
        house.known(again, ANNA);
        house.say(again.isAlive(1));
        house.awaitLock(LockState.State.UNLOCKED);
    }

    @Test
    void exit_button_opens_without_a_broker_and_for_no_longer_than_a_face_though_it_is_held_down() {
        house.close();
        TestBroker.stop();
        await().until(() -> !publisher.connected());

        MockWires.close(hardware.pins(), EXIT);
        await().until(() -> lock.state().state() == LockState.State.UNLOCKED);
        assertThat(lock.state().by()).isEqualTo("exit button");
        await().until(() -> lock.state().state() == LockState.State.LOCKED);
        MockWires.open(hardware.pins(), EXIT);

        TestBroker.start();
        house = new House();
        assertThat(house.awaitLock(LockState.State.LOCKED).by()).isEqualTo("auto-relock");
    }

    @Test
    void decision_of_an_outage_is_told_when_it_is_over() {
        house.close();
        TestBroker.stop();
        await().until(() -> !publisher.connected());
        DecisionMade made = out.made(
                new Decision.Denied(DenialReason.UNKNOWN_PERSON, null, "nobody"),
                new PinUsed(PinUsed.Way.KEYPAD, true));
        out.decision(made);

        TestBroker.start();
        house = new House();
        assertThat(house.admin.await(Topics.DECISION, told -> told.id().equals(made.id())))
                .isEqualTo(made.toldLate());
    }

    @Test
    void does_not_unlock_by_command_and_says_why() {
        String set = Topics.LOCK_SET.at(FRONT);
        CommandAnswered answer = answered("UNLOCK");
        assertThat(answer.outcome()).isEqualTo(CommandAnswered.Outcome.REFUSED);
        assertThat(answer.reason()).contains("No code is set");
        long before = inbox.rejected();
        house.homeAssistant.publishRaw(set, bytes("OPEN SESAME"), 1, false);
        in.lockSet(new Received(set, bytes("UNLOCK"), true));
        await().until(() -> inbox.rejected() >= before + 2);
        nothingOpened();
    }

    @Test
    void locks_by_command() {
        house.configure(Map.of("relockAfter", 60, "servoSpeed", 720));
        visitor = house.visitor();
        house.known(visitor, ANNA);
        house.say(visitor.isAlive(1));
        house.awaitLock(LockState.State.UNLOCKED);

        assertThat(answered("LOCK").outcome()).isEqualTo(CommandAnswered.Outcome.DONE);
        house.admin.await(
                Topics.LOCK,
                lock -> lock.state() == LockState.State.LOCKED && lock.by().equals("home assistant"));
    }

    @Test
    void goes_on_after_garbage_on_every_topic() {
        byte[] garbage = {0, (byte) 0xff, '{', '"'};
        Stream.of(RECOGNISED, JUDGED, Topics.ACCESS_DOCUMENT.pattern(), Topics.LOCK_SET.at(FRONT))
                .forEach(topic -> refuses(topic, garbage));
        house.known(visitor, ANNA);
        opensAllTheSame();
    }

    /** The positive control: the same evidence, well-formed, opens. */
    private void opensAllTheSame() {
        Visitor control = house.visitor();
        house.known(control, ANNA);
        house.say(control.isAlive(1));
        house.admin.await(
                Topics.DECISION,
                made -> made.track().equals(control.track()) && made.decision() instanceof Decision.Granted);
        house.awaitLock(LockState.State.UNLOCKED);
        house.admin.await(
                Topics.LOCK,
                lock -> lock.state() == LockState.State.LOCKED && lock.by().equals("auto-relock"));
    }

    private void refuses(String topic, byte[] payload) {
        long before = inbox.rejected();
        publisher(topic).publishRaw(topic, payload, 1, false);
        await().until(() -> inbox.rejected() > before);
        nothingOpened();
    }

    private TestPeer publisher(String topic) {
        return Topics.RECOGNISED.matches(topic)
                ? house.recognition
                : Topics.LIVENESS_JUDGED.matches(topic)
                        ? house.liveness
                        : Topics.LOCK_SET.matches(topic) ? house.homeAssistant : house.admin;
    }

    private void nothingOpened() {
        assertThat(house.everOpened(visitor.track())).isFalse();
        assertThat(house.everMoved()).isFalse();
    }

    /** Repeated, because a command in the first seconds of a connection is ignored. */
    private CommandAnswered answered(String command) {
        await().until(() -> {
            house.homeAssistant.publish(Topics.LOCK_SET, Topics.LOCK_SET.at(FRONT), command);
            return house.homeAssistant.all(Topics.LOCK_ANSWER).stream()
                    .anyMatch(answer -> answer.command().equals(command));
        });
        return house.homeAssistant.await(
                Topics.LOCK_ANSWER, answer -> answer.command().equals(command));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
