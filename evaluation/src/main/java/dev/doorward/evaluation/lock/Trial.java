package dev.doorward.evaluation.lock;

import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Section;
import dev.doorward.evaluation.Memory;
import dev.doorward.evaluation.Scratch;
import dev.doorward.launcher.Service;
import dev.doorward.launcher.ServiceProcess;
import dev.doorward.launcher.Stack;
import dev.doorward.launcher.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The packaged access-service with a bolt outside its process, on a broker with everyone else's accounts. */
final class Trial implements AutoCloseable {
    static final double RELOCK_AFTER_S = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LastWords words = new LastWords();
    private final Scratch scratch;
    private final Stack stack;
    final Bolt bolt;
    final Parties parties;
    final ServiceProcess service;

    Trial() throws IOException {
        scratch = Scratch.of("prove-lock");
        stack = new Stack(StackOptions.quiet(scratch.folder().resolve("house"))
                .withServices(Set.of())
                .withListener(words));
        stack.start();
        bolt = new Bolt(scratch.folder().resolve("pwm"));
        parties = new Parties(stack);
        configure();
        service = stack.launch(Service.ACCESS, Parties.FRONT, bolt.environment());
        awaitLocked();
    }

    /**
     * One resident, one barred, a lock that closes after a second. Said once, retained: a service that starts later must
     * hear it of the broker by itself, however often.
     */
    private void configure() {
        var settings = Section.ACCESS.defaultBody();
        settings.put("relockAfter", RELOCK_AFTER_S).put("servoSpeed", 720);
        String config = Topics.CONFIG.filled("access");
        parties.send(config, parties.admin().seal(config, new ConfigDocument("access", 1, Instant.now(), settings)));
        String access = Topics.ACCESS_DOCUMENT.pattern();
        Map<PersonId, AccessLevel> levels =
                Map.of(Attacker.RESIDENT, AccessLevel.RESIDENT, Attacker.BARRED, AccessLevel.BARRED);
        parties.send(access, parties.admin().seal(access, new AccessDocument(1, levels)));
    }

    /** Ready, locked, with a nonce told and its settings in force. */
    void awaitLocked() {
        service.awaitReady(PATIENCE);
        require(
                Bolt.until(
                        () -> parties.isTold()
                                && parties.version() == 1
                                && bolt.isLocked()
                                && parties.lock().map(LockState::state).orElse(LockState.State.UNKNOWN)
                                        == LockState.State.LOCKED,
                        PATIENCE.toMillis()),
                "the lock is not locked but " + parties.lock() + ", the bolt at " + bolt + ", told of a nonce: "
                        + parties.isTold() + ", version of the settings: " + parties.version());
    }

    /** As a power cut does. */
    void kill() {
        service.kill();
        try {
            bolt.settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parties.forgetHeard();
    }

    /** How long a start took, in milliseconds: until the first nonce, from which on it decides, and until it is locked. */
    record Start(double decides, double locked) {}

    Start restart() {
        long from = System.nanoTime();
        service.start();
        require(Bolt.until(parties::isTold, PATIENCE.toMillis()), "no nonce after a restart");
        double decides = (System.nanoTime() - from) / 1e6;
        require(
                Bolt.until(
                        () -> parties.lock().map(LockState::state).orElse(LockState.State.UNKNOWN)
                                == LockState.State.LOCKED,
                        PATIENCE.toMillis()),
                "the lock is not locked after a restart but " + parties.lock() + ", the bolt at " + bolt);
        return new Start(decides, (System.nanoTime() - from) / 1e6);
    }

    void stopBroker() throws IOException {
        stack.stopBroker();
    }

    void startBroker() throws IOException {
        stack.startBroker();
    }

    /** Waits until all that was sent has been looked at: LOCK, which changes nothing, waits its turn behind it. */
    void drain() {
        long before = parties.locksAnswered();
        byte[] lock = "LOCK".getBytes(StandardCharsets.US_ASCII);
        parties.send(Party.HOME_ASSISTANT, Topics.LOCK_SET, lock, false);
        require(Bolt.until(() -> parties.locksAnswered() > before, PATIENCE.toMillis()), "LOCK is not answered");
    }

    void send(Tried tried) {
        tried.messages()
                .forEach(message ->
                        parties.send(message.sender(), message.row(), message.payload(), message.retained()));
    }

    /** Whether the door opened for it. */
    boolean opened(Tried tried) {
        return tried.track() != null && parties.grantsOf(tried.track()) > 0
                || tried.command() != null && parties.isDone(tried.command());
    }

    double residentMegabytes() throws IOException {
        return Memory.resident(service.pid());
    }

    double mostResidentMegabytes() throws IOException {
        return Memory.mostResident(service.pid());
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise + "; the service's last words:\n" + words);
        }
    }

    @Override
    public void close() throws IOException {
        parties.close();
        stack.close();
        bolt.close();
        scratch.close();
    }
}
