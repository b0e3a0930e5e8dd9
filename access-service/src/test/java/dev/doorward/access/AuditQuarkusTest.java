package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.access.given.Archive;
import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditEntry.Kind;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.AuditStored;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState.State;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.embedded.TestBroker;
import dev.doorward.kit.DoorwardConfig;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the door writes down, and how it gets to the server. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class AuditQuarkusTest {
    @Inject
    AuditKeeper audit;

    @Inject
    DoorwardConfig doorward;

    @Inject
    Connection connection;

    private House house;
    private Archive archive;

    @BeforeEach
    void locked() {
        house = new House();
        archive = new Archive();
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720));
        house.allow(ANNA, AccessLevel.RESIDENT);
        house.awaitLock(State.LOCKED);
        house.admin.forget();
    }

    @AfterEach
    void everyoneLeaves() {
        archive.close();
        house.close();
    }

    @Test
    void visit_is_written_down_from_the_decision_to_the_locked_bolt() {
        DecisionMade made = annaComes();
        house.admin.await(Topics.LOCK, lock -> lock.by().equals("auto-relock") && lock.state() == State.LOCKED);

        assertThat(archive.awaits(entry -> made.equals(entry.decision())))
                .isEqualTo(new AuditEntry(Kind.DECISION, "face " + ANNA, "GRANTED", null, false, made, List.of()));
        archive.awaits(entry -> entry.what().equals("LOCKED")
                && archive.entries().lastIndexOf(entry) > indexOf(archive.entries(), made));
        List<AuditEntry> entries = archive.entries();
        assertThat(entries.subList(indexOf(entries, made), entries.size()))
                .extracting(AuditEntry::what)
                .startsWith("GRANTED", "UNLOCKING", "UNLOCKED", "LOCKING", "LOCKED");
        assertThat(archive.isWhole()).isTrue();
    }

    @Test
    void what_is_configured_and_who_may_what_is_written_down_with_its_version() {
        audit.note(AuditEntry.of(Kind.ALARM, "test", "before", null));
        archive.awaits(entry -> entry.what().equals("before"));
        int before = archive.entries().size();

        house.configure(Map.of("relockAfter", 2));
        house.allow(ANNA, AccessLevel.GUEST);
        archive.awaits(
                entry -> entry.what().equals("who may what") && since(before).contains(entry));

        assertThat(since(before)).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.CONFIGURATION);
            assertThat(entry.why()).matches("version [0-9]+");
        });
        assertThat(since(before)).extracting(AuditEntry::what).containsExactly("access", "who may what");
    }

    @Test
    void command_that_nobody_signed_and_what_was_answered_is_written_down() {
        await().until(connection::isSettled);
        house.homeAssistant.publish(Topics.LOCK_SET, Topics.LOCK_SET.at(FRONT), "UNLOCK");

        AuditEntry entry =
                archive.awaits(one -> one.kind() == Kind.COMMAND && one.what().equals("UNLOCK"));
        assertThat(entry.by()).isEqualTo("home assistant");
        assertThat(entry.refused()).isTrue();
        assertThat(entry.why()).contains("code");
    }

    @Test
    void lines_wait_through_an_outage_and_arrive_in_order_and_once() {
        archive.awaits(entry -> true);
        archive.close();
        house.close();
        TestBroker.stop();
        AuditEntry meanwhile = AuditEntry.of(Kind.ALARM, "test", "while the server was away", null);
        for (int i = 0; i < 250; i++) {
            audit.note(meanwhile);
        }
        TestBroker.start();
        house = new House();
        archive = new Archive();

        audit.note(AuditEntry.of(Kind.ALARM, "test", "afterwards", null));
        archive.awaits(entry -> entry.what().equals("afterwards"));

        assertThat(archive.entries()).filteredOn(meanwhile::equals).hasSize(250);
        assertThat(archive.lines()).extracting(AuditLine::number).isSorted().doesNotHaveDuplicates();
        assertThat(archive.isWhole()).isTrue();
    }

    @Test
    void answer_that_admin_did_not_sign_lets_nothing_be_forgotten() {
        audit.note(AuditEntry.of(Kind.ALARM, "test", "kept", null));
        await().until(() -> !archive.heard().isEmpty());
        String trail = archive.heard().getLast().trail();
        AuditStored all = new AuditStored(FRONT, trail, 1_000_000);
        house.admin.publishRaw(
                Topics.AUDIT_STORED.at(FRONT),
                house.admin.sealed(Topics.AUDIT_STORED, Topics.AUDIT_STORED.at(FRONT), all, Party.RECOGNITION),
                1,
                false);
        house.admin.await(Topics.REJECTED, rejected -> rejected.topic().equals(Topics.AUDIT_STORED.at(FRONT)));

        archive.awaits(entry -> entry.what().equals("kept"));
    }

    @Test
    void door_stays_shut_for_a_face_while_nothing_can_be_written() throws IOException {
        Path file = doorward.stateDir().resolve("audit.log");
        Path away = doorward.stateDir().resolve("audit.away");
        ClientProxy.unwrap(audit).trail().close();
        Files.move(file, away);
        Files.createDirectories(file.resolve("in the way"));

        DecisionMade made = annaComes();

        assertThat(made.decision().words()).isEqualTo(DenialReason.NOT_WRITTEN_DOWN.words());
        assertThat(house.everMoved()).isFalse();
        house.admin.await(
                Topics.SERVICE_STATUS, status -> status.lacks().toString().contains("audit trail"));

        Files.delete(file.resolve("in the way"));
        Files.delete(file);
        Files.move(away, file);
        assertThat(annaComes().decision().words()).doesNotContain(DenialReason.NOT_WRITTEN_DOWN.words());
        house.awaitLock(State.UNLOCKED);
    }

    private DecisionMade annaComes() {
        Visitor visitor = house.visitor();
        house.known(visitor, ANNA);
        house.say(visitor.isAlive(1));
        return house.awaitDecision(visitor.track());
    }

    private static int indexOf(List<AuditEntry> entries, DecisionMade made) {
        return entries.stream().map(AuditEntry::decision).toList().indexOf(made);
    }

    private List<AuditEntry> since(int before) {
        List<AuditEntry> entries = archive.entries();
        return entries.subList(before, entries.size());
    }
}
