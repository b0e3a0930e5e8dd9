package dev.doorward.access.lock;

import dev.doorward.contract.LockState;

/**
 * The state of the lock. Each is a record that offers its own legal steps and no others, so an illegal one does not
 * compile.
 *
 * <pre>
 *             lock              moved
 *  Unknown ─────────▶ Locking ─────────▶ Locked ──▶ Locking (the locked angle was changed)
 *  (start)            ▲ ▲  │ │              │
 *                     │ │  │ │ unlock       │ unlock
 *    lock, relock     │ │  │ └────────────┐ │
 *   ┌─────────────────┘ │  │ failed       ▼ ▼
 *   │              lock │  └──▶ Jammed   Unlocking ──▶ Locking (lock, failed)
 *   │                   └───────────┘       │ moved
 *   │                                       ▼
 *   └──────────────────────────────────── Unlocked ──▶ Unlocked (unlock: longer)
 * </pre>
 *
 * Whoever finds the servo failing on the way to unlocked drives it back; failing on the way to locked is a jam, which
 * needs a person: only a command to lock leads out of it.
 */
public sealed interface Bolt {
    /** Who or what caused this state, without names. */
    String by();

    /** As the contract spells it. */
    LockState.State state();

    /** After the start, until the bolt was driven once. */
    record Unknown(String by) implements Bolt {
        Locking lock(String who) {
            return new Locking(who);
        }

        @Override
        public LockState.State state() {
            return LockState.State.UNKNOWN;
        }
    }

    record Locked(String by) implements Bolt {
        Unlocking unlock(String who) {
            return new Unlocking(who);
        }

        /** Drives to another locked angle. */
        Locking adjust(String why) {
            return new Locking(why);
        }

        @Override
        public LockState.State state() {
            return LockState.State.LOCKED;
        }
    }

    record Unlocking(String by) implements Bolt {
        Unlocked moved(long relockAt) {
            return new Unlocked(by, relockAt);
        }

        Locking lock(String who) {
            return new Locking(who);
        }

        Locking failed() {
            return new Locking("the servo failed");
        }

        @Override
        public LockState.State state() {
            return LockState.State.UNLOCKING;
        }
    }

    /** @param relockAt when it locks by itself, on the monotonic clock */
    record Unlocked(String by, long relockAt) implements Bolt {
        Unlocked longer(String who, long until) {
            return new Unlocked(who, Math.max(relockAt, until));
        }

        Locking lock(String who) {
            return new Locking(who);
        }

        boolean isDue(long now) {
            return now >= relockAt;
        }

        @Override
        public LockState.State state() {
            return LockState.State.UNLOCKED;
        }
    }

    record Locking(String by) implements Bolt {
        Locked moved() {
            return new Locked(by);
        }

        Unlocking unlock(String who) {
            return new Unlocking(who);
        }

        Jammed failed(String why) {
            return new Jammed(why);
        }

        @Override
        public LockState.State state() {
            return LockState.State.LOCKING;
        }
    }

    record Jammed(String by) implements Bolt {
        Locking lock(String who) {
            return new Locking(who);
        }

        @Override
        public LockState.State state() {
            return LockState.State.JAMMED;
        }
    }
}
