package dev.doorward.launcher;

/** Something that the person at the terminal can mend; the message says how. */
public final class LaunchException extends RuntimeException {
    public LaunchException(String message) {
        super(message);
    }
}
