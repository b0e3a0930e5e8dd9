package dev.doorward.access.lock;

/**
 * What happens to the lock, as a function: from what is and an event to what is then and what must be done for it. It
 * starts nothing, waits for nothing and knows no time but the one that it is told: nanoseconds of a monotonic clock, of
 * which only differences mean anything. {@link Bolt} has the diagram.
 */
public final class LockMachine {
    static final String EXIT_BUTTON = "exit button";

    private LockMachine() {}

    public static Step on(Situation is, LockEvent event, long now, Times times) {
        return switch (event) {
            case LockEvent.Unlock unlock when !is.tested() -> Step.to(is);
            case LockEvent.ExitPressed pressed when !is.tested() -> Step.to(is);
            case LockEvent.HoldOpen hold when !is.tested() -> Step.to(is);
            case LockEvent.Unlock(String by) -> unlock(is, by, now, times);
            case LockEvent.ExitPressed() -> exit(is, now, times);
            case LockEvent.HoldOpen(String by, long nanos) -> hold(is, by, Stay.held(nanos, times), now);
            case LockEvent.Lock(String by) -> lock(is, by, now);
            case LockEvent.TurnEnded() -> Motion.turned(is, now);
            case LockEvent.ServoFailed(String why) -> Motion.failed(is, why, now);
            case LockEvent.Readjusted() -> readjust(is, now);
            case LockEvent.DoorSensed(LockEvent.Position position) -> Leaf.sensed(is, position, now);
            case LockEvent.BoltSensed(LockEvent.Feedback feedback) -> Motion.sensed(is.with(feedback), now, times);
            case LockEvent.Tick() -> Leaf.watched(due(is, now), now, times);
        };
    }

    private static Step unlock(Situation is, String by, long now, Times times) {
        Stay stay = Stay.open(times);
        long until = now + times.open();
        return switch (is.bolt()) {
            case Bolt.Locked locked -> draw(is.calm(), by, stay, now);
            case Bolt.Relocking relocking -> draw(is.calm(), by, stay, now);
            case Bolt.Unlocking unlocking ->
                Step.to(is.calm().with(unlocking.stay().held() ? unlocking : unlocking.with(stay)));
            case Bolt.Unlocked(String first, Window window, String relockBy) ->
                Step.to(is.calm()
                        .with(new Bolt.Unlocked(by, window.extended(until, times.longestOpen()), stay.relockBy())));
            case Bolt.HeldOpen(String first, Window window) ->
                Step.to(is.calm().with(new Bolt.HeldOpen(first, window.extended(until, times.longestOpen()))));
            case Bolt.Jammed jammed -> Step.to(is);
            case Bolt.Unknown unknown -> Step.to(is);
        };
    }

    /** Opens once: what is open already stays so no longer for it, however the button is pressed. */
    private static Step exit(Situation is, long now, Times times) {
        return switch (is.bolt()) {
            case Bolt.Locked locked -> draw(is, EXIT_BUTTON, Stay.open(times), now);
            case Bolt.Relocking relocking -> draw(is, EXIT_BUTTON, Stay.open(times), now);
            case Bolt.Unlocking unlocking -> Step.to(is);
            case Bolt.Unlocked unlocked -> Step.to(is);
            case Bolt.HeldOpen held -> Step.to(is);
            case Bolt.Jammed jammed -> Step.to(is);
            case Bolt.Unknown unknown -> Step.to(is);
        };
    }

    private static Step hold(Situation is, String by, Stay stay, long now) {
        return switch (is.bolt()) {
            case Bolt.Locked locked -> draw(is.calm(), by, stay, now);
            case Bolt.Relocking relocking -> draw(is.calm(), by, stay, now);
            case Bolt.Unlocking unlocking -> Step.to(is.calm().with(new Bolt.Unlocking(by, stay, unlocking.travel())));
            case Bolt.Unlocked unlocked ->
                Leaf.held(is.calm(), new Bolt.HeldOpen(by, Window.of(now, stay.nanos())), now);
            case Bolt.HeldOpen held -> Leaf.held(is.calm(), new Bolt.HeldOpen(by, Window.of(now, stay.nanos())), now);
            case Bolt.Jammed jammed -> Step.to(is);
            case Bolt.Unknown unknown -> Step.to(is);
        };
    }

    private static Step lock(Situation is, String by, long now) {
        return switch (is.bolt()) {
            case Bolt.Unknown unknown -> throwBolt(is, by, now);
            case Bolt.Jammed jammed -> throwBolt(is.stuck(false), by, now);
            case Bolt.Unlocking unlocking when is.isOpen() -> Step.to(is.with(unlocking.with(Stay.cancelled(by))));
            case Bolt.Unlocking unlocking -> throwBolt(is, by, now);
            case Bolt.Unlocked(String first, Window window, String relockBy) -> shut(is, first, window, by, now);
            case Bolt.HeldOpen(String first, Window window) -> shut(is, first, window, by, now);
            case Bolt.Relocking relocking -> Step.to(is);
            case Bolt.Locked locked -> Step.to(is);
        };
    }

    private static Step readjust(Situation is, long now) {
        return is.bolt() instanceof Bolt.Locked ? throwBolt(is, "configuration", now) : Step.to(is);
    }

    private static Step due(Situation is, long now) {
        return switch (is.bolt()) {
            case Bolt.Unlocking unlocking when unlocking.travel().isLate(now) -> Motion.late(is, unlocking, now);
            case Bolt.Relocking relocking when relocking.travel().isLate(now) -> Motion.late(is, relocking, now);
            case Bolt.Unlocked(String by, Window window, String relockBy)
            when window.isOver(now) && !is.isOpen() -> throwBolt(is, relockBy, now);
            case Bolt.HeldOpen(String by, Window window)
            when window.isOver(now) -> shut(is, by, window, "auto-relock", now);
            case Bolt.Unlocking moving -> Step.to(is);
            case Bolt.Relocking moving -> Step.to(is);
            case Bolt.Unlocked open -> Step.to(is);
            case Bolt.HeldOpen open -> Step.to(is);
            case Bolt.Locked still -> Step.to(is);
            case Bolt.Jammed still -> Step.to(is);
            case Bolt.Unknown still -> Step.to(is);
        };
    }

    /** Locks, or waits for the door to be closed: a bolt that stands out would keep it from closing. */
    static Step shut(Situation is, String openedBy, Window window, String by, long now) {
        if (!is.isOpen()) {
            return throwBolt(is, by, now);
        }
        Situation waiting = is.with(new Bolt.Unlocked(openedBy, window.closedAt(now), by));
        return Step.to(is.bolt() instanceof Bolt.HeldOpen ? waiting.with(new Door.Open(now, false)) : waiting);
    }

    /** The only way to open. */
    private static Step draw(Situation is, String by, Stay stay, long now) {
        return Step.to(is.with(new Bolt.Unlocking(by, stay, Travel.begun(now)))).drive(Side.UNLOCKED);
    }

    static Step throwBolt(Situation is, String by, long now) {
        return Step.to(is.with(new Bolt.Relocking(by, Travel.begun(now)))).drive(Side.LOCKED);
    }
}
