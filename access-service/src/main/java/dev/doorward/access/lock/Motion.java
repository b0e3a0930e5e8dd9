package dev.doorward.access.lock;

import static dev.doorward.access.lock.LockEvent.Feedback.DRAWN;
import static dev.doorward.access.lock.LockEvent.Feedback.THROWN;

import dev.doorward.contract.LockState.Alarm;

/**
 * The part of the machine that is about the bolt getting where it is driven. One that does not is driven once more; if
 * it does not leave locked then, it is driven back, and if it does not get to locked, that is a jam.
 */
final class Motion {
    private static final String BY_HAND = "by hand";

    private Motion() {}

    static Step turned(Situation is, long now) {
        return switch (is.bolt()) {
            case Bolt.Unlocking(String by, Stay stay, Travel travel) when travel.turned() -> Step.to(is);
            case Bolt.Relocking(String by, Travel travel) when travel.turned() -> Step.to(is);
            case Bolt.Unlocking unlocking
            when is.feedback() == THROWN ->
                Step.to(is.with(unlocking.with(unlocking.travel().turned(now))));
            case Bolt.Relocking relocking
            when is.feedback() == DRAWN ->
                Step.to(is.with(relocking.with(relocking.travel().turned(now))));
            case Bolt.Unlocking unlocking -> arrived(is, unlocking, now);
            case Bolt.Relocking relocking -> Step.to(is.arrived(relocking));
            case Bolt.Unlocked still -> Step.to(is);
            case Bolt.HeldOpen still -> Step.to(is);
            case Bolt.Locked still -> Step.to(is);
            case Bolt.Jammed still -> Step.to(is);
            case Bolt.Unknown still -> Step.to(is);
        };
    }

    /** @param is with what the bolt's contact says from now on */
    static Step sensed(Situation is, long now, Times times) {
        return switch (is.bolt()) {
            case Bolt.Unlocking unlocking
            when unlocking.travel().turned() && is.feedback() != THROWN -> arrived(is, unlocking, now);
            case Bolt.Relocking relocking
            when relocking.travel().turned() && is.feedback() != DRAWN -> Step.to(is.arrived(relocking));
            case Bolt.Locked locked when is.feedback() == DRAWN -> turnedByHand(is, now, times);
            // Driven all the same, so that the servo knows where the bolt is.
            case Bolt.Unlocked unlocked
            when is.feedback() == THROWN && !is.isOpen() -> LockMachine.throwBolt(is, BY_HAND, now);
            case Bolt.HeldOpen held
            when is.feedback() == THROWN && !is.isOpen() -> LockMachine.throwBolt(is, BY_HAND, now);
            case Bolt.Unlocking moving -> Step.to(is);
            case Bolt.Relocking moving -> Step.to(is);
            case Bolt.Unlocked open -> Step.to(is);
            case Bolt.HeldOpen open -> Step.to(is);
            case Bolt.Locked still -> Step.to(is);
            case Bolt.Jammed still -> Step.to(is);
            case Bolt.Unknown still -> Step.to(is);
        };
    }

    /** A key or the knob: said as it is, and locked again in time; nothing is driven open. */
    private static Step turnedByHand(Situation is, long now, Times times) {
        Stay stay = Stay.open(times);
        return Step.to(is.with(new Bolt.Unlocked(BY_HAND, Window.of(now, stay.nanos()), stay.relockBy())));
    }

    private static Step arrived(Situation is, Bolt.Unlocking unlocking, long now) {
        return switch (unlocking.arrived(now)) {
            case Bolt.HeldOpen held -> Leaf.held(is.stuck(false), held, now);
            case Bolt open -> Step.to(is.stuck(false).with(open));
        };
    }

    static Step late(Situation is, Bolt.Unlocking unlocking, long now) {
        return unlocking.travel().wasLast()
                ? back(is, "the bolt did not move", now)
                : Step.to(is.with(unlocking.with(unlocking.travel().again(now))))
                        .drive(Side.UNLOCKED);
    }

    static Step late(Situation is, Bolt.Relocking relocking, long now) {
        return again(is, relocking, "the bolt did not arrive", now);
    }

    static Step failed(Situation is, String why, long now) {
        return switch (is.bolt()) {
            case Bolt.Unlocking unlocking -> back(is, why, now);
            case Bolt.Relocking relocking -> again(is, relocking, why, now);
            case Bolt.Unlocked(String by, Window window, String relockBy) -> LockMachine.shut(is, by, window, why, now);
            case Bolt.HeldOpen(String by, Window window) -> LockMachine.shut(is, by, window, why, now);
            case Bolt.Locked still -> Step.to(is);
            case Bolt.Jammed still -> Step.to(is);
            case Bolt.Unknown still -> Step.to(is);
        };
    }

    /** An open door does not matter here: nobody knows where the bolt is, so it goes to the safe side. */
    private static Step back(Situation is, String why, long now) {
        return LockMachine.throwBolt(is.stuck(true), why, now).raise(Alarm.LOCK_JAMMED);
    }

    private static Step again(Situation is, Bolt.Relocking relocking, String why, long now) {
        return relocking.travel().wasLast()
                ? Step.to(is.jammed(why)).raise(Alarm.LOCK_JAMMED)
                : Step.to(is.with(relocking.with(relocking.travel().again(now))))
                        .drive(Side.LOCKED);
    }
}
