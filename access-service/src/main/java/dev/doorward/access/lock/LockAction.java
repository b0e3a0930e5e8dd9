package dev.doorward.access.lock;

import dev.doorward.contract.LockState.Alarm;

/** What the machine wants done. */
public sealed interface LockAction {
    /** Begins to turn to this side, from wherever the bolt is. */
    record Drive(Side to) implements LockAction {}

    /** Told once, when it begins; whether it lasts is in {@link Situation#alarms()}. */
    record Raise(Alarm alarm) implements LockAction {}
}
