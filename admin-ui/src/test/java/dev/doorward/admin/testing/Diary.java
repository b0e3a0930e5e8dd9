package dev.doorward.admin.testing;

import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.wire.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The trail of a door, as its access-service writes it. */
public final class Diary {
    private final DoorId door;
    private final Signer signer;
    private final String trail;
    private final List<String> lines = new ArrayList<>();

    public Diary(DoorId door, Signer signer, String trail) {
        this.door = door;
        this.signer = signer;
        this.trail = trail;
    }

    /** The line as it is signed. */
    public String write(AuditEntry entry) {
        String previous = lines.isEmpty() ? "" : AuditLine.hash(lines.getLast());
        AuditLine line = new AuditLine(door, trail, lines.size() + 1, previous, Instant.now(), entry);
        String signed = new String(signer.seal(AuditLine.topic(door), line), StandardCharsets.UTF_8);
        lines.add(signed);
        return signed;
    }

    /** From that number on, which counts from 1. */
    public List<String> from(int number) {
        return List.copyOf(lines.subList(number - 1, lines.size()));
    }

    public String trail() {
        return trail;
    }
}
