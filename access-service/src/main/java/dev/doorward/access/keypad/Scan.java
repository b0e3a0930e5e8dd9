package dev.doorward.access.keypad;

import java.util.Optional;

/**
 * Which key is pressed, told once when it has stood still for a moment; the next one only after all were let go. Two at
 * once are none: without diodes a third one seems pressed by them. For one thread.
 */
public final class Scan {
    static final long STILL_MS = 60;
    private static final String[] KEYS = {"123A", "456B", "789C", "*0#D"};

    private static final char NONE = 0;
    private static final char SEVERAL = 1;

    private final Matrix matrix;
    private char seen = NONE;
    private long seenAt;
    private boolean told;

    /** @param matrix of 4 rows and 3 or 4 columns */
    public Scan(Matrix matrix) {
        if (matrix.rows() != 4 || matrix.columns() < 3 || matrix.columns() > 4) {
            throw new IllegalArgumentException("a keypad has 4 rows, and 3 or 4 columns");
        }
        this.matrix = matrix;
    }

    /**
     * To be called every few milliseconds.
     *
     * @param now milliseconds, monotonic
     */
    public Optional<Character> key(long now) {
        char key = pressed();
        if (key == NONE) {
            told = false;
        }
        if (key != seen) {
            seen = key;
            seenAt = now;
        }
        if (told || key == NONE || key == SEVERAL || now - seenAt < STILL_MS) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(key);
    }

    private char pressed() {
        char found = NONE;
        for (int row = 0; row < matrix.rows(); row++) {
            matrix.select(row);
            for (int column = 0; column < matrix.columns(); column++) {
                if (matrix.isJoined(column)) {
                    found = found == NONE ? KEYS[row].charAt(column) : SEVERAL;
                }
            }
        }
        matrix.rest();
        return found;
    }
}
