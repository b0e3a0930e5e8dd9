package dev.doorward.access.lock;

import dev.doorward.access.lock.LockEvent.Position;
import dev.doorward.contract.LockState.Alarm;

/** The part of the machine that is about the leaf of the door: opened by force, or open for too long. */
final class Leaf {
    private Leaf() {}

    static Step sensed(Situation is, Position position, long now) {
        Situation then = is.with(
                switch (position) {
                    case OPEN -> is.isOpen() ? is.door() : new Door.Open(now, false);
                    case CLOSED -> new Door.Closed();
                    case UNKNOWN -> new Door.Unknown();
                });
        boolean opened = is.door() instanceof Door.Closed && then.isOpen();
        return opened && is.bolt() instanceof Bolt.Locked
                ? Step.to(then.forcedOpen()).raise(Alarm.DOOR_FORCED_OPEN)
                : Step.to(then);
    }

    /** What is held open on purpose is not ajar. */
    static Step held(Situation is, Bolt.HeldOpen held, long now) {
        Situation then = is.with(held);
        return Step.to(is.isOpen() ? then.with(new Door.Open(now, false)) : then);
    }

    static Step watched(Step step, long now, Times times) {
        Situation is = step.next();
        boolean ajar = is.door() instanceof Door.Open open
                && open.isTooLong(now, times)
                && !(is.bolt() instanceof Bolt.HeldOpen);
        return ajar ? step.with(is.with(new Door.Open(now, true))).raise(Alarm.DOOR_AJAR) : step;
    }
}
