package dev.doorward.launcher;

/** Who watches a stack; called from several threads. */
public interface StackListener {
    StackListener NONE = new StackListener() {};

    /** A line that a service logged. */
    default void said(String instance, String line) {}

    /** The broker, the database or a service is now in this condition. */
    default void changed(String part, Condition condition, String detail) {}
}
