package dev.doorward.contract;

import java.util.List;

/**
 * Lines of a door's trail on their way to the server, which answers with {@link AuditStored}. Signed by access-service.
 *
 * @param after number of the line before the first of these, which the door takes for the last that is stored
 * @param lines each an {@link AuditLine} as it was signed, in their order
 */
public record AuditSent(DoorId door, String trail, long after, List<String> lines) {
    public static final int MOST_LINES = 100;

    public AuditSent {
        Require.present(door, "door");
        Require.text(trail, 40, "trail");
        Require.within(after, 0, Long.MAX_VALUE, "after");
        lines = List.copyOf(Require.present(lines, "lines"));
        Require.within(lines.size(), 1, MOST_LINES, "number of lines");
    }
}
