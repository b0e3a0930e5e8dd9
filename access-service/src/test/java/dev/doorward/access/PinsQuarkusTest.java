package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.FRONT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.State;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.PinUsed.Way;
import dev.doorward.contract.PinsKept;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Keys;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People's PINs on a real broker: by Home Assistant and on the page. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class PinsQuarkusTest {
    private static final String ANNAS = "271828";
    private static final String ANNAS_DURESS = "314159";
    private static final String BENS = "161803";

    @Inject
    Inbox inbox;

    @Inject
    MqttIn in;

    @Inject
    Keys keys;

    @Inject
    Connection connection;

    @Inject
    DoorwardConfig doorward;

    @Inject
    Presence presence;

    @Inject
    AuditKeeper audit;

    @Inject
    LockCode code;

    @Inject
    MqttOut out;

    @Inject
    Ticks ticks;

    private House house;

    @BeforeEach
    void people() {
        house = new House();
        configure(Map.of());
        house.homeAssistant.await(Topics.LOCK);
        house.admin.hears(Topics.LOCK_ANSWER).hears(Topics.LOCK_PINS);
        house.allow(Map.of(ANNA, AccessLevel.RESIDENT, BEN, AccessLevel.GUEST));
        await().until(connection::isSettled);
        await().until(() -> house.admin.all(Topics.LOCK).getLast().state() == State.LOCKED);
        set(BEN, null, null); // of the test before
        assertThat(set(ANNA, ANNAS, ANNAS_DURESS)).isEqualTo("The PIN is set");
        assertThat(set(BEN, BENS, null)).isEqualTo("The PIN is set");
        forget();
    }

    @AfterEach
    void everyoneLeaves() {
        house.close();
    }

    @Test
    void right_pin_opens_as_its_person_and_is_told_as_a_decision() {
        assertThat(typed(ANNAS)).isEqualTo("The door opens");

        DecisionMade made = house.admin.await(Topics.DECISION);
        assertThat(made.decision())
                .isEqualTo(new Decision.Granted(ANNA, AccessLevel.RESIDENT, "resident: PIN by Home Assistant"));
        assertThat(made.pin()).isEqualTo(new PinUsed(Way.HOME_ASSISTANT, null));
        assertThat(house.awaitLock(State.UNLOCKED).by()).isEqualTo("pin " + ANNA);
    }

    @Test
    void pin_for_duress_opens_and_shows_nothing_else_but_in_the_decision() {
        typed(ANNAS);
        house.admin.await(Topics.DECISION);
        openedAndLocked();
        List<String> usual = shown();
        DecisionMade first = house.admin.await(Topics.DECISION);
        forget();

        assertThat(typed(ANNAS_DURESS)).isEqualTo("The door opens");

        DecisionMade made = house.admin.await(Topics.DECISION);
        assertThat(made.decision()).isEqualTo(first.decision());
        assertThat(made.pin()).isEqualTo(new PinUsed(Way.HOME_ASSISTANT, true));
        openedAndLocked();
        assertThat(shown()).isEqualTo(usual);
        assertThat(house.homeAssistant.heard())
                .noneMatch(heard ->
                        new String(heard.payload(), UTF_8).toLowerCase().contains("duress"));
    }

    @Test
    void right_pin_opens_no_more_than_its_person_may_and_says_why() {
        house.allow(Map.of(ANNA, AccessLevel.BARRED, BEN, AccessLevel.NOTIFY_ONLY));
        assertThat(typed(ANNAS)).isEqualTo(DenialReason.BARRED.words());
        assertThat(typed(ANNAS_DURESS)).isEqualTo(DenialReason.BARRED.words());
        assertThat(typed(BENS)).isEqualTo(DenialReason.NOTIFY_ONLY.words());
        assertThat(house.admin.all(Topics.DECISION)).hasSize(3).allSatisfy(made -> assertThat(made.decision())
                .isInstanceOf(Decision.Denied.class));

        house.allow(Map.of(ANNA, AccessLevel.RESIDENT, BEN, AccessLevel.OWNER));
        configure(Map.of("lockdown", true, "faceUnlock", false));
        assertThat(typed(ANNAS)).startsWith("Lockdown: no PIN but an owner's");
        nothingOpened();
        assertThat(typed(BENS)).isEqualTo("The door opens");
    }

    @Test
    void visit_by_pin_is_counted_and_the_last_one_is_the_last() {
        house.allow(BEN, null, 1);
        assertThat(typed(BENS)).isEqualTo("The door opens");
        assertThat(typed(ANNAS)).isEqualTo("That is not the code"); // no longer in the document

        AccessDocuments restarted = new AccessDocuments(inbox, presence, audit, doorward, ticks);
        restarted.recall();
        assertThat(restarted.count(BEN)).contains(DenialReason.USED_UP);
    }

    @Test
    void whoever_is_forgotten_has_no_pin_at_once_and_after_a_restart() throws IOException {
        assertThat(restarted().pins().people()).containsExactlyInAnyOrder(ANNA, BEN);

        house.allow(BEN, AccessLevel.GUEST);
        PinsKept left =
                house.admin.await(Topics.LOCK_PINS, kept -> kept.people().equals(Set.of(BEN)));

        assertThat(left.duress()).isEmpty();
        assertThat(typed(ANNAS)).isEqualTo("That is not the code");
        assertThat(restarted().pins().people()).containsExactly(BEN);
        assertThat(Files.readString(doorward.stateDir().resolve("pins.json"))).doesNotContain(ANNA.value());
        assertThat(set(ANNA, ANNAS, null)).startsWith("this door was not told what that person may");
    }

    @Test
    void is_taken_away_by_a_command_and_nobody_else_gets_the_same_digits() {
        assertThat(set(BEN, ANNAS, null)).startsWith("somebody else has these digits");
        assertThat(set(BEN, ANNAS_DURESS, null)).startsWith("somebody else has these digits");
        assertThat(set(ANNA, null, null)).isEqualTo("The PIN opens no more");
        assertThat(typed(ANNAS_DURESS)).isEqualTo("That is not the code");
        assertThat(set(BEN, ANNAS, null)).isEqualTo("The PIN is set");
        assertThat(typed(ANNAS)).isEqualTo("The door opens");
        assertThat(house.admin.await(Topics.DECISION).decision().person()).isEqualTo(BEN);
    }

    @Test
    void page_opens_with_a_pin_only_where_that_is_asked_for() {
        assertThat(asked(LockCommand.Action.UNLOCK, null)).returns("The door opens", CommandAnswered::reason);
        await().until(() -> house.admin.all(Topics.LOCK).getLast().state() == State.UNLOCKED);
        configure(Map.of("pageNeedsPin", true));
        assertThat(asked(LockCommand.Action.LOCK, null).outcome()).isEqualTo(Outcome.DONE);
        await().until(() -> house.admin.all(Topics.LOCK).getLast().state() == State.LOCKED);
        forget();

        assertThat(asked(LockCommand.Action.UNLOCK, null).reason())
                .isEqualTo("this door opens from the page with a PIN only");
        assertThat(asked(LockCommand.Action.HOLD_OPEN, "000000").reason()).isEqualTo("That is not the code");
        nothingOpened();
        assertThat(asked(LockCommand.Action.HOLD_OPEN, BENS).reason())
                .isEqualTo("The door opens and stays so for 300 s");
        assertThat(house.awaitLock(State.UNLOCKED).by()).isEqualTo("account 0a1b");
        assertThat(house.admin.await(Topics.DECISION).pin()).isEqualTo(new PinUsed(Way.PAGE, null));
        asked(LockCommand.Action.LOCK, null);
    }

    @Test
    void guesses_of_the_network_shut_out_the_network_and_neither_the_page_nor_the_keypad() {
        configure(Map.of("pageNeedsPin", true));
        for (int i = 0; i < 5; i++) {
            assertThat(typed("00000" + i)).isEqualTo("That is not the code");
        }
        assertThat(typed(ANNAS)).startsWith("Too many wrong codes");
        nothingOpened();
        assertThat(asked(LockCommand.Action.UNLOCK, ANNAS).reason()).isEqualTo("The door opens");
    }

    @Test
    void is_set_by_nobody_who_has_not_admins_key_or_an_old_message() {
        LockPinSet wish = wish(BEN, "999331", null);
        String topic = Topics.LOCK_PIN.at(FRONT);
        long before = inbox.rejected();
        house.admin.publishRaw(topic, Json.write(wish), 1, false);
        house.admin.publishRaw(topic, house.admin.sealed(Topics.LOCK_PIN, topic, wish, Party.HOME_ASSISTANT), 1, false);
        in.lockPin(new Received(topic, house.admin.sealed(Topics.LOCK_PIN, topic, wish, Party.ADMIN), true));
        await().until(() -> inbox.rejected() >= before + 3);

        assertThat(typed("999331")).isEqualTo("That is not the code");
        byte[] once = house.admin.sealed(Topics.LOCK_PIN, topic, wish(BEN, BENS, null), Party.ADMIN);
        house.admin.publishRaw(topic, once, 1, false);
        house.admin.publishRaw(topic, once, 1, false);
        await().until(() -> inbox.rejected() >= before + 4);
        nothingOpened();
        assertThat(typed(BENS)).isEqualTo("The door opens");
    }

    private PinKeeper restarted() {
        AccessDocuments documents = new AccessDocuments(inbox, presence, audit, doorward, ticks);
        documents.recall();
        PinKeeper keeper = new PinKeeper(inbox, keys, code, documents, presence, doorward, out);
        keeper.recall();
        return keeper;
    }

    private void configure(Map<String, Object> changes) {
        Map<String, Object> all = new HashMap<>(Map.of("relockAfter", 1, "servoSpeed", 720, "holdOpenLimit", 10));
        all.putAll(changes);
        house.configure(all);
    }

    private void openedAndLocked() {
        house.homeAssistant.await(Topics.LOCK, lock -> lock.state() == State.UNLOCKED);
        await().until(() -> house.homeAssistant.all(Topics.LOCK).getLast().state() == State.LOCKED);
    }

    /** What Home Assistant saw of the lock and was answered; it tells its state again and again. */
    private List<String> shown() {
        return house.homeAssistant.heard().stream()
                .filter(heard -> !new String(heard.payload(), UTF_8).contains("The PIN is set"))
                .map(heard -> heard.topic() + " "
                        + new String(heard.payload(), UTF_8)
                                .replaceAll("\"(since|at|angle)\":(\"[^\"]*\"|[0-9.]+),?", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private String set(PersonId person, @Nullable String pin, @Nullable String duress) {
        LockPinSet wish = wish(person, pin, duress);
        house.admin.publish(Topics.LOCK_PIN, Topics.LOCK_PIN.at(FRONT), wish);
        return answer(wish.id()).reason();
    }

    private LockPinSet wish(PersonId person, @Nullable String pin, @Nullable String duress) {
        CodeHash one = hash(pin);
        CodeHash other = hash(duress);
        return new LockPinSet(
                MessageId.random(), FRONT, house.visitor().freshness().get(), person, one, other, "account 0a1b");
    }

    private @Nullable CodeHash hash(@Nullable String digits) {
        byte[] salt = keys.of("admin").orElseThrow().salt(FRONT);
        return digits == null ? null : CodeHash.of(digits, salt, CodeHash.ROUNDS);
    }

    /** What Home Assistant is answered. */
    private String typed(String digits) {
        int before = answersToText().size();
        house.homeAssistant.publishRaw(Topics.LOCK_SET.at(FRONT), ("UNLOCK " + digits).getBytes(UTF_8), 1, false);
        await().until(() -> answersToText().size() > before);
        return answersToText().getLast().reason();
    }

    private List<CommandAnswered> answersToText() {
        return house.homeAssistant.all(Topics.LOCK_ANSWER).stream()
                .filter(answer -> answer.command().equals("UNLOCK"))
                .toList();
    }

    private CommandAnswered asked(LockCommand.Action action, @Nullable String digits) {
        LockCommand command = new LockCommand(
                MessageId.random(),
                FRONT,
                house.visitor().freshness().get(),
                action,
                action == LockCommand.Action.HOLD_OPEN ? 300 : null,
                "account 0a1b",
                digits);
        house.admin.publish(Topics.LOCK_COMMAND, Topics.LOCK_COMMAND.at(FRONT), command);
        return answer(command.id());
    }

    private CommandAnswered answer(MessageId id) {
        return house.admin.await(Topics.LOCK_ANSWER, answer -> answer.command().equals(id.value()));
    }

    private void nothingOpened() {
        List<LockState> states = house.admin.all(Topics.LOCK);
        assertThat(states).allMatch(lock -> lock.state() == State.LOCKED);
    }

    private void forget() {
        house.admin.forget();
        house.homeAssistant.forget();
    }
}
