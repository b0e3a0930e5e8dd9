package dev.doorward.access.lock;

import dev.doorward.contract.LockState;

/**
 * Where the bolt is. {@link LockMachine} says what leads from one to the other.
 *
 * <pre>
 *  start
 *    │
 *    ▼       lock               failed twice
 * Unknown ────────▶ Relocking ───────────────▶ Jammed ── lock ──▶ Relocking
 *                   ▲   │   │
 *                   │   │   └─────── open ───────┐
 *                   │   │ arrived                │
 *                   │   ▼                        ▼
 *                   │ Locked ─────── open ──▶ Unlocking ── lock, failed ──▶ Relocking
 *                   │   │                        │  │
 *                   │   │ turned by hand         │  │ arrived, to be held
 *                   │   ▼            arrived     │  ▼
 *                   │ Unlocked ◀─────────────────┘ HeldOpen
 *                   │   │   └───── hold open ───────▲  │
 *                   │   │                              │
 *                   └───┴─── time is up, or lock ──────┘
 *
 * open: a visit was granted, the button inside was pressed, or it is to be held open
 * </pre>
 *
 * Nothing but these leads to Unlocking, and nothing at all from Unknown and Jammed, nor before the first Locked that
 * follows them: that drive is the lock's test of itself. Where a contact says that the door is
 * open, Unlocked waits for it to be closed, and HeldOpen becomes Unlocked to wait. Locked becomes Relocking when the
 * servo has another angle for it.
 */
public sealed interface Bolt {
    /** Who or what caused this, without names. */
    String by();

    /** As the contract spells it. */
    LockState.State state();

    /** After the start, until the bolt was driven once. */
    record Unknown(String by) implements Bolt {
        @Override
        public LockState.State state() {
            return LockState.State.UNKNOWN;
        }
    }

    record Locked(String by) implements Bolt {
        @Override
        public LockState.State state() {
            return LockState.State.LOCKED;
        }
    }

    record Unlocking(String by, Stay stay, Travel travel) implements Bolt {
        Bolt arrived(long now) {
            Window window = Window.of(now, stay.nanos());
            return stay.held() ? new HeldOpen(by, window) : new Unlocked(by, window, stay.relockBy());
        }

        Unlocking with(Stay other) {
            return new Unlocking(by, other, travel);
        }

        Unlocking with(Travel other) {
            return new Unlocking(by, stay, other);
        }

        @Override
        public LockState.State state() {
            return LockState.State.UNLOCKING;
        }
    }

    /** @param relockBy what will have locked it */
    record Unlocked(String by, Window window, String relockBy) implements Bolt {
        @Override
        public LockState.State state() {
            return LockState.State.UNLOCKED;
        }
    }

    /** Open on purpose; a door that stands open is not ajar then. */
    record HeldOpen(String by, Window window) implements Bolt {
        @Override
        public LockState.State state() {
            return LockState.State.UNLOCKED;
        }
    }

    record Relocking(String by, Travel travel) implements Bolt {
        Locked arrived() {
            return new Locked(by);
        }

        Relocking with(Travel other) {
            return new Relocking(by, other);
        }

        @Override
        public LockState.State state() {
            return LockState.State.LOCKING;
        }
    }

    /** The bolt did not get to locked, twice: that needs a person, and a command to lock. */
    record Jammed(String by) implements Bolt {
        @Override
        public LockState.State state() {
            return LockState.State.JAMMED;
        }
    }
}
