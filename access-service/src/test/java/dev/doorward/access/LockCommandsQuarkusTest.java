package dev.doorward.access;

import static dev.doorward.access.given.Visitor.FRONT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LockCodeSet;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.LockCommand.Action;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.State;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people ask of the lock, on a real broker, and what somebody without admin-ui's key may try. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class LockCommandsQuarkusTest {
    /** Of 271828. */
    private static final CodeHash CODE = new CodeHash(
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"),
            100_000,
            HexFormat.of().parseHex("31d075763344d674126e8e58cc6085b4c18034276c3df83f94f8732f23206a57"));

    private static final String TOPIC = Topics.LOCK_COMMAND.at(FRONT);

    @Inject
    Inbox inbox;

    @Inject
    MqttIn in;

    @Inject
    Connection connection;

    @Inject
    DoorwardConfig doorward;

    @Inject
    Ticks ticks;

    @Inject
    PinKeeper pins;

    private House house;

    @BeforeEach
    void locked() {
        house = new House();
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720, "holdOpenLimit", 10));
        house.admin.hears(Topics.LOCK_ANSWER);
        house.awaitLock(State.LOCKED);
        await().until(connection::isSettled);
        house.admin.forget();
    }

    @AfterEach
    void everyoneLeaves() {
        house.close();
    }

    @Test
    void opens_once_and_locks_again_by_itself() {
        LockCommand command = command(Action.UNLOCK, null);

        assertThat(answerTo(command).outcome()).isEqualTo(Outcome.DONE);

        assertThat(house.awaitLock(State.UNLOCKED).by()).isEqualTo("account 0a1b");
        assertThat(lockedAgain().by()).isEqualTo("auto-relock");
    }

    @Test
    void is_held_open_until_it_is_locked() {
        LockCommand command = command(Action.HOLD_OPEN, 300);
        assertThat(answerTo(command).reason()).isEqualTo("The door opens and stays so for 300 s");
        Instant until =
                house.admin.await(Topics.LOCK, lock -> lock.heldUntil() != null).heldUntil();
        assertThat(until)
                .isBetween(Instant.now().plusSeconds(280), Instant.now().plusSeconds(310));

        assertThat(answerTo(command(Action.LOCK, null)).reason()).isEqualTo("The door locks");
        assertThat(lockedAgain().by()).isEqualTo("account 0a1b");
    }

    @Test
    void is_not_held_open_for_longer_than_the_configuration_allows() {
        assertThat(answerTo(command(Action.HOLD_OPEN, 601)))
                .returns(Outcome.REFUSED, CommandAnswered::outcome)
                .returns("the door may be held open for 600 s at most", CommandAnswered::reason);
        nothingOpened();
    }

    @Test
    void opens_nothing_when_it_is_played_again() {
        byte[] once = sealed(command(Action.UNLOCK, null), Party.ADMIN);
        house.admin.publishRaw(TOPIC, once, 1, false);
        house.awaitLock(State.UNLOCKED);
        lockedAgain();
        house.admin.forget();

        refuses(once);
    }

    @Test
    void opens_nothing_for_whoever_has_a_password_of_the_broker_and_no_key() {
        LockCommand command = command(Action.UNLOCK, null);
        refuses(Json.write(command));
        refuses(sealed(command, Party.RECOGNITION));
        refuses(sealed(command, Party.ACCESS));
        String lock = new String(sealed(command(Action.LOCK, null), Party.ADMIN), UTF_8);
        assertThat(lock).contains("\"LOCK\"");
        refuses(lock.replace("\"LOCK\"", "\"UNLOCK\"").getBytes(UTF_8));
        byte[] back = house.admin.sealed(
                Topics.LOCK_COMMAND,
                Topics.LOCK_COMMAND.at(new DoorId("back")),
                command(Action.UNLOCK, null),
                Party.ADMIN);
        refuses(back);
    }

    @Test
    void opens_nothing_when_it_comes_late_or_was_kept_by_the_broker() {
        byte[] late = sealed(command(Action.UNLOCK, null), Party.ADMIN);
        await().pollDelay(Duration.ofMillis(2_100)).until(() -> true);
        refuses(late);

        long before = inbox.rejected();
        in.lockCommand(new Received(TOPIC, sealed(command(Action.UNLOCK, null), Party.ADMIN), true));
        await().until(() -> inbox.rejected() > before);
        nothingOpened();
    }

    @Test
    void home_assistant_opens_with_the_code_that_the_owner_set() {
        set(CODE);
        assertThat(house.admin.await(Topics.LOCK, LockState::takesCode)).isNotNull();

        assertThat(typed("UNLOCK").reason()).isEqualTo("UNLOCK takes the code");
        assertThat(typed("UNLOCK 271829").reason()).isEqualTo("That is not the code");
        nothingOpened();
        assertThat(typed("UNLOCK 271828"))
                .returns(Outcome.DONE, CommandAnswered::outcome)
                .returns("UNLOCK", CommandAnswered::command);
        assertThat(house.awaitLock(State.UNLOCKED).by()).isEqualTo("home assistant");

        set(null);
        assertThat(typed("UNLOCK 271828").reason()).contains("No code is set");
    }

    @Test
    void code_that_is_guessed_at_is_not_looked_at_for_a_while_however_often_the_service_starts() {
        set(CODE);
        for (int i = 0; i < 5; i++) {
            assertThat(typed("UNLOCK 00000" + i).reason()).isEqualTo("That is not the code");
        }
        assertThat(typed("UNLOCK 271828").reason()).startsWith("Too many wrong codes");

        LockCode restarted = new LockCode(inbox, doorward);
        restarted.recall(new StartupEvent());
        assertThat(restarted.get()).isEqualTo(CODE);
        CodeCheck check = new CodeCheck(restarted, pins, doorward, ticks);
        check.recall(new StartupEvent());
        BlockingQueue<CodeCheck.Tried> tried = new LinkedBlockingQueue<>();
        check.tried(PinUsed.Way.HOME_ASSISTANT, "271828", tried::add);
        await().until(() -> !tried.isEmpty());
        assertThat(tried.remove()).isInstanceOf(CodeCheck.Tried.Refused.class);
        assertThat(check.isPausing()).isTrue();
        nothingOpened();
    }

    @Test
    void that_a_code_is_guessed_at_is_an_alarm_until_an_owner_sets_another_or_none() {
        set(CODE);
        for (int i = 0; i < 5; i++) {
            typed("UNLOCK 00000" + i);
        }

        house.admin.await(Topics.LOCK, lock -> lock.alarms().contains(LockState.Alarm.WRONG_CODE_ENTRY_LIMIT));

        house.admin.forget();
        set(null);
        house.admin.await(Topics.LOCK, lock -> !lock.alarms().contains(LockState.Alarm.WRONG_CODE_ENTRY_LIMIT));
        nothingOpened();
    }

    @Test
    void code_is_set_by_nobody_who_has_not_admin_s_key() {
        set(null);
        LockCodeSet command = new LockCodeSet(
                MessageId.random(), FRONT, house.visitor().freshness().get(), CODE, "account 0a1b");
        String topic = Topics.LOCK_CODE.at(FRONT);
        long before = inbox.rejected();
        house.admin.publishRaw(topic, Json.write(command), 1, false);
        house.admin.publishRaw(
                topic, house.admin.sealed(Topics.LOCK_CODE, topic, command, Party.HOME_ASSISTANT), 1, false);
        in.lockCode(new Received(topic, house.admin.sealed(Topics.LOCK_CODE, topic, command, Party.ADMIN), true));
        await().until(() -> inbox.rejected() >= before + 3);

        assertThat(typed("UNLOCK 271828").reason()).contains("No code is set");
        nothingOpened();
    }

    private void set(@Nullable CodeHash code) {
        LockCodeSet command = new LockCodeSet(
                MessageId.random(), FRONT, house.visitor().freshness().get(), code, "account 0a1b");
        house.admin.publish(Topics.LOCK_CODE, Topics.LOCK_CODE.at(FRONT), command);
        assertThat(house.admin
                        .await(Topics.LOCK_ANSWER, answer -> answer.command()
                                .equals(command.id().value()))
                        .outcome())
                .isEqualTo(Outcome.DONE);
    }

    /** What Home Assistant is answered. */
    private CommandAnswered typed(String command) {
        int before = answersToText().size();
        house.homeAssistant.publishRaw(Topics.LOCK_SET.at(FRONT), command.getBytes(UTF_8), 1, false);
        await().until(() -> answersToText().size() > before);
        CommandAnswered answer = answersToText().getLast();
        assertThat(answer.toString()).doesNotContain("271828");
        return answer;
    }

    /** Those to signed commands name an id. */
    private List<CommandAnswered> answersToText() {
        return house.homeAssistant.all(Topics.LOCK_ANSWER).stream()
                .filter(answer -> answer.command().equals("UNLOCK"))
                .toList();
    }

    /** The state is told again and again: what was heard first may be of before it opened. */
    private LockState lockedAgain() {
        await().until(() -> house.admin.all(Topics.LOCK).getLast().state() == State.LOCKED);
        return house.admin.all(Topics.LOCK).getLast();
    }

    private CommandAnswered answerTo(LockCommand command) {
        house.admin.publish(Topics.LOCK_COMMAND, TOPIC, command);
        return house.admin.await(Topics.LOCK_ANSWER, answer -> answer.command()
                .equals(command.id().value()));
    }

    private LockCommand command(Action action, @Nullable Integer seconds) {
        Freshness now = house.visitor().freshness().get();
        return new LockCommand(MessageId.random(), FRONT, now, action, seconds, "account 0a1b");
    }

    private byte[] sealed(LockCommand command, Party signer) {
        return house.admin.sealed(Topics.LOCK_COMMAND, TOPIC, command, signer);
    }

    private void refuses(byte[] payload) {
        long before = inbox.rejected();
        house.admin.publishRaw(TOPIC, payload, 1, false);
        await().until(() -> inbox.rejected() > before);
        nothingOpened();
    }

    private void nothingOpened() {
        assertThat(house.everMoved()).isFalse();
    }
}
