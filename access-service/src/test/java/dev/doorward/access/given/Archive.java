package dev.doorward.access.given;

import static dev.doorward.access.given.Visitor.FRONT;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.AuditStored;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.embedded.TestPeer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where a door's trail goes: takes what follows on what it has, and says how far it is. */
public final class Archive implements AutoCloseable {
    private final TestPeer admin = TestPeer.as(Party.ADMIN).hears(Topics.AUDIT);
    private final List<String> signed = new ArrayList<>();

    /** Stores until such an entry is there. */
    public AuditEntry awaits(Predicate<AuditEntry> wanted) {
        await().until(() -> {
            admin.all(Topics.AUDIT).forEach(this::take);
            return entries().stream().anyMatch(wanted);
        });
        return entries().stream().filter(wanted).findFirst().orElseThrow();
    }

    public void take(AuditSent sent) {
        if (sent.after() == last()) {
            signed.addAll(sent.lines());
        }
        admin.publish(Topics.AUDIT_STORED, Topics.AUDIT_STORED.at(FRONT), new AuditStored(FRONT, sent.trail(), last()));
    }

    public List<AuditSent> heard() {
        return admin.all(Topics.AUDIT);
    }

    public List<AuditLine> lines() {
        return signed.stream().map(Archive::opened).toList();
    }

    public List<AuditEntry> entries() {
        return lines().stream().map(AuditLine::entry).toList();
    }

    /** Whether each line follows on the one before by number and by hash. */
    public boolean isWhole() {
        List<AuditLine> lines = lines();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).number() != lines.get(i - 1).number() + 1
                    || !lines.get(i).previous().equals(AuditLine.hash(signed.get(i - 1)))) {
                return false;
            }
        }
        return true;
    }

    private long last() {
        return signed.isEmpty() ? 0 : opened(signed.getLast()).number();
    }

    private static AuditLine opened(String line) {
        try {
            return Json.read(line.getBytes(StandardCharsets.UTF_8), AuditLine.class);
        } catch (RejectedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
