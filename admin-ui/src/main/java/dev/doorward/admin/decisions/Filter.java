package dev.doorward.admin.decisions;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions somebody wants to see; what is absent does not matter.
 *
 * @param from the earliest moment
 * @param to the moment after the latest
 */
public record Filter(
        @Nullable DoorId door,
        @Nullable PersonId person,
        @Nullable Boolean granted,
        @Nullable DenialReason reason,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final Filter ALL = new Filter(null, null, null, null, null, null);

    boolean admits(DecisionMade made) {
        Decision decision = made.decision();
        return (door == null || door.equals(made.door()))
                && (person == null || person.equals(decision.person()))
                && (granted == null || granted == decision instanceof Decision.Granted)
                && (reason == null || decision instanceof Decision.Denied denied && denied.reason() == reason)
                && (from == null || !made.decidedAt().isBefore(from))
                && (to == null || made.decidedAt().isBefore(to));
    }

    /** The same as SQL: conditions on the table of decisions and their values. */
    Conditions conditions() {
        Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
        conditions.and("door = ?", door == null ? null : door.value());
        conditions.and("person = ?", person == null ? null : person.value());
        conditions.and("reason = ?", reason == null ? null : reason.name());
        conditions.and("(reason is null) = ?", granted);
        conditions.and("decided_at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        conditions.and("decided_at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        return conditions;
    }

    record Conditions(List<String> terms, List<Object> values) {
        private void and(String term, @Nullable Object value) {
            if (value != null) {
                terms.add(term);
                values.add(value);
            }
        }
    }
}
