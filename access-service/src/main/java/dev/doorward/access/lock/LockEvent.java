package dev.doorward.access.lock;

/** What can happen to a lock. Asked for by somebody who may ({@link Unlock} to {@link Lock}), or noticed. */
public sealed interface LockEvent {
    /** A visit was granted. */
    record Unlock(String by) implements LockEvent {}

    /** The button inside was pressed; holding it down is the same as one press. */
    record ExitPressed() implements LockEvent {}

    /** @param nanos how long; never longer than {@link Times#longestOpen()} */
    record HoldOpen(String by, long nanos) implements LockEvent {}

    record Lock(String by) implements LockEvent {}

    /** The servo had the time to get where it was driven. */
    record TurnEnded() implements LockEvent {}

    /** @param why in words, at most 100 characters */
    record ServoFailed(String why) implements LockEvent {}

    /** The servo has another angle for locked now. */
    record Readjusted() implements LockEvent {}

    record DoorSensed(Position position) implements LockEvent {}

    record BoltSensed(Feedback feedback) implements LockEvent {}

    /** Time passes: what is due is done. */
    record Tick() implements LockEvent {}

    /** How the door stands. */
    enum Position {
        OPEN,
        CLOSED,
        /** No contact says. */
        UNKNOWN
    }

    /** What a contact says of the bolt. */
    enum Feedback {
        THROWN,
        DRAWN,
        /** No contact says: then the time of a turn must do. */
        NONE
    }
}
