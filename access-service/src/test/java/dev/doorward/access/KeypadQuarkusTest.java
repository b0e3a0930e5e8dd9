package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.FRONT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.access.keypad.Fingers;
import dev.doorward.access.levels.KeptFile;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.LockState.State;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.contract.wire.Signer;
import dev.doorward.embedded.TestInfra;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Keys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keypad of a door that hears neither broker nor server, with what its disk remembers. */
@QuarkusTest
@TestProfile(KeypadQuarkusTest.WithKeypad.class)
class KeypadQuarkusTest {
    public static final class WithKeypad implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "doorward.access.gpio.keypad-rows", "5,6,13,19",
                    "doorward.access.gpio.keypad-columns", "12,16,20");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(NoBroker.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** Nobody listens on that port; the broker of the other tests goes on. */
    public static final class NoBroker implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try {
                return Map.of(
                        "quarkus.http.test-port", "0",
                        "doorward.broker.host", "127.0.0.1",
                        "doorward.broker.port", "1",
                        "doorward.broker.user", "access",
                        "doorward.broker.password", "nobody asks",
                        "doorward.keys-dir", TestInfra.keysDir().toString(),
                        "doorward.state-dir",
                                Files.createTempDirectory("doorward-test-keypad")
                                        .toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}
    }

    @Inject
    Hardware hardware;

    @Inject
    AccessDocuments documents;

    @Inject
    PinKeeper pins;

    @Inject
    LockKeeper lock;

    @Inject
    Connection connection;

    @Inject
    CodeCheck check;

    @Inject
    DoorwardConfig config;

    @Inject
    Keys keys;

    private Fingers fingers;

    @BeforeEach
    void remembersWhoMayAndTheirPins() throws IOException {
        Signer admin = new KeyFolder(config.keysDir(), config.publicKeysDir().orElse(config.keysDir())).signer("admin");
        AccessDocument allowed = new AccessDocument(
                System.currentTimeMillis(), Map.of(ANNA, AccessLevel.RESIDENT, BEN, AccessLevel.BARRED));
        new KeptFile(config.stateDir().resolve("access.json"))
                .write(admin.seal(Topics.ACCESS_DOCUMENT.pattern(), allowed));
        new KeptFile(config.stateDir().resolve("pins.json"))
                .write(Json.write(
                        new PinKeeper.OnDisk(List.of(signed(admin, ANNA, "271828"), signed(admin, BEN, "161803")))));
        documents.recall();
        pins.recall();
        check.forgive();
        await().until(() -> lock.state().state() == State.LOCKED);
        fingers = new Fingers(hardware.keypad().orElseThrow());
    }

    @Test
    void right_pin_opens_and_locks_again_and_others_do_not() {
        assertThat(connection.isSettled()).isFalse();
        fingers.type("314159#");
        fingers.type("161803#"); // of somebody who is barred
        fingers.type("27182#");
        await().during(Duration.ofSeconds(2)).until(() -> lock.state().state() == State.LOCKED);

        fingers.type("99*271828#");

        await().until(() -> lock.state().state() == State.UNLOCKED);
        assertThat(lock.state().by()).isEqualTo("pin " + ANNA);
        await().atMost(Duration.ofSeconds(20)).until(() -> lock.state().state() == State.LOCKED);
        assertThat(connection.isSettled()).isFalse();
    }

    private String signed(Signer admin, PersonId person, String digits) {
        CodeHash hash = CodeHash.of(digits, keys.of("admin").orElseThrow().salt(FRONT), CodeHash.ROUNDS);
        LockPinSet set = new LockPinSet(
                MessageId.random(), FRONT, new Freshness(Nonce.random(), 0), person, hash, null, "account 0a1b");
        return new String(admin.seal(Topics.LOCK_PIN.at(FRONT), set), UTF_8);
    }
}
