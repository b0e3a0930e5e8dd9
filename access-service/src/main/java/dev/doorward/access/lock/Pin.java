package dev.doorward.access.lock;

/** What a contact is wired to. May throw when it can't be read. */
@FunctionalInterface
public interface Pin {
    /** Whether the contact is closed, and so the pin connected to ground. */
    boolean isClosed();
}
