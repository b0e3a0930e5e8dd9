package dev.doorward.notification.alert;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.time.Instant;
import java.util.Optional;

/** Something that happened at a door and that somebody may want to know of. */
public sealed interface Alert {
    /** Of the message that it tells of, or its own where that has none. */
    MessageId id();

    DoorId door();

    Instant at();

    /** For logs, without names. */
    String about();

    /** Whether it tells of this person. */
    boolean concerns(PersonId person);

    /**
     * A decision about one visitor.
     *
     * @param id of the {@link DecisionMade} it tells of
     * @param at when it was decided, by the clock at the door
     * @param duress whether somebody was made to open, and said so by the PIN that they typed
     */
    record Visited(
            MessageId id, DoorId door, TrackId track, Instant at, Decision outcome, SourceKind source, boolean duress)
            implements Alert {
        @Override
        public String about() {
            return "Track " + track;
        }

        @Override
        public boolean concerns(PersonId person) {
            boolean together = outcome instanceof Decision.Granted granted && person.equals(granted.with());
            return together || person.equals(outcome.person());
        }

        /** Who it was, where that is known. */
        public Optional<PersonId> person() {
            return Optional.ofNullable(outcome.person());
        }

        /** Whether the door is wary, because somebody may be trying one face after the other. */
        public boolean tellsOfManyStrangers() {
            return outcome instanceof Decision.Denied denied && denied.reason() == DenialReason.TOO_MANY_STRANGERS;
        }
    }

    /**
     * The lock needs a person.
     *
     * @param id its own, since the lock's state has none
     * @param at when this was heard, by the clock here
     * @param begun whether it began just then; false where it stood already when its door was first heard of
     * @param mock whether no real bolt moves
     */
    record Raised(MessageId id, DoorId door, Instant at, LockState.Alarm alarm, boolean begun, boolean mock)
            implements Alert {
        @Override
        public String about() {
            return "%s at %s".formatted(alarm, door);
        }

        @Override
        public boolean concerns(PersonId person) {
            return false;
        }
    }

    static Visited of(DecisionMade made) {
        return new Visited(
                made.id(),
                made.door(),
                made.track(),
                made.decidedAt(),
                made.decision(),
                made.source(),
                made.pin() != null && made.pin().underDuress());
    }
}
