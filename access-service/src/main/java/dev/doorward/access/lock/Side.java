package dev.doorward.access.lock;

/** Where a bolt can stand. */
public enum Side {
    LOCKED,
    UNLOCKED
}
