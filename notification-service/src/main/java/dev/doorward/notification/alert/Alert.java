package dev.doorward.notification.alert;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.time.Instant;
import java.util.Optional;

/**
 * One decision that somebody may want to know of.
 *
 * @param decision id of the {@link DecisionMade} it tells of
 * @param at when it was decided, by the clock at the door
 */
public record Alert(MessageId decision, DoorId door, TrackId track, Instant at, Decision outcome, SourceKind source) {

    public static Alert of(DecisionMade made) {
        return new Alert(made.id(), made.door(), made.track(), made.decidedAt(), made.decision(), made.source());
    }

    /** Who it was, where that is known. */
    public Optional<PersonId> person() {
        return switch (outcome) {
            case Decision.Granted granted -> Optional.of(granted.person());
            case Decision.Denied denied -> Optional.ofNullable(denied.person());
        };
    }
}
