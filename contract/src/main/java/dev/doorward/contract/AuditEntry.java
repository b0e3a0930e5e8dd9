package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a door, without names: who, what, why.
 *
 * @param by who or what caused it: {@code face p-…}, {@code pin p-…}, an account's id, {@code home assistant}, {@code auto-relock}
 * @param what a decision's outcome, a command, a state, an alarm, what was configured
 * @param why in words; absent where there is nothing to say
 * @param refused whether nothing came of it; such lines go first where there is no room
 * @param decision the decision itself with the ids of its evidence, for {@link Kind#DECISION}
 * @param dropped numbers of lines that went for want of room, for {@link Kind#DROPPED}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuditEntry(
        Kind kind,
        String by,
        String what,
        @Nullable String why,
        boolean refused,
        @Nullable DecisionMade decision,
        List<Range> dropped) {
    private static final int MOST_RANGES = 10_000;

    public enum Kind {
        DECISION,
        COMMAND,
        LOCK,
        ALARM,
        CONFIGURATION,
        SERVICE,
        DROPPED
    }

    /** Numbers of lines, both ends included. */
    public record Range(long from, long to) {
        public Range {
            Require.that(from >= 1 && from <= to, "a range goes from 1 or more to no less");
        }

        public boolean covers(long number) {
            return from <= number && number <= to;
        }
    }

    public AuditEntry {
        Require.present(kind, "kind");
        Require.text(by, 100, "by");
        Require.text(what, 100, "what");
        if (why != null) {
            Require.text(why, 300, "why");
        }
        Require.that((kind == Kind.DECISION) == (decision != null), "a decision, and nothing else, has a decision");
        dropped = dropped == null ? List.of() : List.copyOf(dropped);
        Require.within(dropped.size(), 0, MOST_RANGES, "number of ranges");
    }

    public static AuditEntry of(DecisionMade made) {
        PersonId person = made.decision().person();
        String by = person == null ? "somebody" : (made.pin() == null ? "face " : "pin ") + person;
        return switch (made.decision()) {
            case Decision.Granted granted -> new AuditEntry(Kind.DECISION, by, "GRANTED", null, false, made, List.of());
            case Decision.Denied(DenialReason reason, var who, String words, var limit) ->
                new AuditEntry(Kind.DECISION, by, reason.name(), clipped(words), true, made, List.of());
        };
    }

    public static AuditEntry of(Kind kind, String by, String what, @Nullable String why) {
        return new AuditEntry(kind, by, what, why == null ? null : clipped(why), false, null, List.of());
    }

    public static AuditEntry refused(Kind kind, String by, String what, String why) {
        return new AuditEntry(kind, by, what, clipped(why), true, null, List.of());
    }

    public static AuditEntry dropped(List<Range> numbers) {
        return new AuditEntry(Kind.DROPPED, "the door", "LINES_DROPPED", "no room for them", false, null, numbers);
    }

    private static String clipped(String words) {
        return words.length() <= 300 ? words : words.substring(0, 300);
    }
}
