package dev.doorward.notification.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.alert.AlertEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that happened and that somebody may want to know of. As JSON it waits in the outbox: ids, no names. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Alert.Visited.class, name = "visited"),
    @JsonSubTypes.Type(value = Alert.Raised.class, name = "raised"),
    @JsonSubTypes.Type(value = Alert.Troubled.class, name = "troubled")
})
public sealed interface Alert {
    /** Of the message that it tells of, or its own where that has none. */
    MessageId id();

    /** Null for what is of no door. */
    @Nullable
    DoorId door();

    Instant at();

    AlertEvent event();

    /** Whom it is about, where that is known. */
    default Optional<PersonId> who() {
        return Optional.empty();
    }

    /** Whom it is about besides. */
    default Optional<PersonId> withWhom() {
        return Optional.empty();
    }

    /** Why somebody was not let in. */
    default Optional<DenialReason> reason() {
        return Optional.empty();
    }

    /**
     * What makes two alerts the same news: the event, and the service or whatever else it is about. Who and where come
     * beside.
     */
    default String news() {
        return event().name();
    }

    /** Whether it tells of this person. */
    default boolean concerns(PersonId person) {
        return who().filter(person::equals).isPresent()
                || withWhom().filter(person::equals).isPresent();
    }

    /**
     * A decision about one visitor.
     *
     * @param id of the {@link DecisionMade} it tells of
     * @param at when it was decided, by the clock at the door
     * @param similarity to whoever they look like; absent where nothing was recognised
     * @param duress whether somebody was made to open, and said so by the PIN that they typed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visited(
            MessageId id,
            DoorId door,
            TrackId track,
            Instant at,
            Decision outcome,
            SourceKind source,
            @Nullable Double similarity,
            boolean duress)
            implements Alert {
        @Override
        public AlertEvent event() {
            if (duress) {
                return AlertEvent.DURESS;
            }
            return switch (outcome) {
                case Decision.Granted granted -> AlertEvent.GRANTED;
                case Decision.Denied denied -> event(denied.reason());
            };
        }

        private AlertEvent event(DenialReason reason) {
            return switch (reason) {
                case SPOOF_SUSPECTED -> AlertEvent.SPOOF_SUSPECTED;
                case TOO_MANY_STRANGERS -> AlertEvent.MANY_STRANGERS;
                case TOO_MANY_CHALLENGES -> AlertEvent.LOCKED_OUT;
                case NOTIFY_ONLY -> AlertEvent.NOTIFY_ONLY_VISITOR;
                default -> outcome.person() == null ? AlertEvent.UNKNOWN_VISITOR : AlertEvent.DENIED;
            };
        }

        @Override
        public Optional<PersonId> who() {
            return Optional.ofNullable(outcome.person());
        }

        @Override
        public Optional<DenialReason> reason() {
            return outcome instanceof Decision.Denied denied ? Optional.of(denied.reason()) : Optional.empty();
        }

        @Override
        public Optional<PersonId> withWhom() {
            return outcome instanceof Decision.Granted granted ? Optional.ofNullable(granted.with()) : Optional.empty();
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
        public AlertEvent event() {
            return switch (alarm) {
                case LOCK_JAMMED -> AlertEvent.LOCK_JAMMED;
                case DOOR_FORCED_OPEN -> AlertEvent.DOOR_FORCED;
                case DOOR_AJAR -> AlertEvent.DOOR_AJAR;
                case WRONG_CODE_ENTRY_LIMIT -> AlertEvent.LOCKED_OUT;
            };
        }
    }

    /**
     * Something of Doorward itself does not work.
     *
     * @param door of the camera; null for the house
     * @param what the service or the machine: {@code liveness}, {@code camera-front}
     * @param detail a number that belongs to it: minutes of silence, megabytes left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Troubled(MessageId id, @Nullable DoorId door, Instant at, AlertEvent trouble, String what, long detail)
            implements Alert {
        @Override
        public AlertEvent event() {
            return trouble;
        }

        @Override
        public String news() {
            return trouble.name() + " " + what;
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
                made.similarity(),
                made.pin() != null && made.pin().underDuress());
    }
}
