package dev.doorward.launcher;

/** How a part of the stack is. */
public enum Condition {
    STARTING,
    READY,
    /** It runs and says that it is not ready. */
    UNREADY,
    /** It died and is started again in a moment. */
    DIED,
    STOPPED
}
