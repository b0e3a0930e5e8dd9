package dev.doorward.access.audit;

import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditEntry.Kind;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.AuditStored;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Signer;
import dev.doorward.contract.wire.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A door's trail, and a server that takes only what follows on what it has. */
final class Chain {
    private static final KeyPair KEYS = keys();

    private final Path file;
    private final int mostLines;
    final List<AuditLine> stored = new ArrayList<>();
    Trail trail;

    Chain(Path file, int mostLines) throws IOException {
        this.file = file;
        this.mostLines = mostLines;
        this.trail = opened();
    }

    private Trail opened() throws IOException {
        return new Trail(FRONT, file, mostLines, new Signer(KEYS.getPrivate()), Clock.systemUTC());
    }

    void restart() throws IOException {
        trail = opened();
    }

    void happens(String what) throws IOException {
        trail.write(AuditEntry.of(Kind.LOCK, "test", what, null));
    }

    void isRefused(String what) throws IOException {
        trail.write(AuditEntry.refused(Kind.COMMAND, "test", what, "no"));
    }

    /** Until nothing is left. */
    void deliver() throws IOException {
        for (AuditSent next = trail.undelivered().orElse(null);
                next != null;
                next = trail.undelivered().orElse(null)) {
            assertThat(trail.stored(take(next))).isTrue();
        }
    }

    AuditStored take(AuditSent sent) {
        long last = stored.isEmpty() ? 0 : stored.getLast().number();
        if (sent.after() == last) {
            sent.lines().forEach(line -> stored.add(opened(line)));
        }
        return new AuditStored(
                FRONT, sent.trail(), stored.isEmpty() ? 0 : stored.getLast().number());
    }

    List<String> words() {
        return stored.stream().map(line -> line.entry().what()).toList();
    }

    static AuditLine opened(String line) {
        try {
            byte[] signed = line.getBytes(StandardCharsets.UTF_8);
            return new Verifier(KEYS.getPublic()).open(AuditLine.topic(FRONT), signed, AuditLine.class);
        } catch (RejectedException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
