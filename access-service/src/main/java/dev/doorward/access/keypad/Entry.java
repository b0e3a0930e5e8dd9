package dev.doorward.access.keypad;

import java.util.Optional;

/**
 * What is typed between two #: digits; * clears, # enters, and whoever goes away in the middle leaves nothing to the next
 * one. For one thread; times in milliseconds, monotonic.
 */
public final class Entry {
    static final long FORGOTTEN_MS = 10_000;
    private static final int LEAST = 6;
    private static final int MOST = 12;

    private final StringBuilder digits = new StringBuilder();
    private long lastAt;

    /** What was entered, if this key enters something that can be a PIN; what can't be costs no try. */
    public Optional<String> key(char key, long now) {
        forget(now);
        lastAt = now;
        if (key >= '0' && key <= '9') {
            if (digits.length() <= MOST) {
                digits.append(key);
            }
            return Optional.empty();
        }
        boolean enters = key == '#' && digits.length() >= LEAST && digits.length() <= MOST;
        Optional<String> entered = enters ? Optional.of(digits.toString()) : Optional.empty();
        if (key == '#' || key == '*') {
            digits.setLength(0);
        }
        return entered;
    }

    /** To be called now and then, so that digits do not stay in memory. */
    public void forget(long now) {
        if (now - lastAt >= FORGOTTEN_MS) {
            digits.setLength(0);
        }
    }
}
