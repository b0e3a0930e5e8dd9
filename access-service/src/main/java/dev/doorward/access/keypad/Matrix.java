package dev.doorward.access.keypad;

/** Wires of a keypad: a key joins its row with its column. Every method may throw when the hardware fails. */
public interface Matrix {
    int rows();

    int columns();

    /** Pulls this row to ground, and no other. */
    void select(int row);

    /** Whether a key joins this column with the row that is selected. */
    boolean isJoined(int column);

    /** Pulls no row. */
    void rest();
}
