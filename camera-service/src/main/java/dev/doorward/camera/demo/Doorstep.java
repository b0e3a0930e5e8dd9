package dev.doorward.camera.demo;

/** What the camera sees while nobody is there: a plain wall in even light, and the word DEMO. */
final class Doorstep {
    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    /** The letters D, E, M, O, five dots wide and seven high, a row a number. */
    private static final int[][] WORD = {
        {0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110},
        {0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111},
        {0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001},
        {0b01110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110}
    };

    private static final int DOT = 4;
    private static final int MARGIN = 12;

    private final byte[] wall = new byte[WIDTH * HEIGHT * 3];

    Doorstep() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT, wall);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                canvas.set(x, y, 150 - y / 20, 160 - y / 17, 165 - y / 20);
            }
        }
    }

    /** Paints it over everything. */
    void clear(byte[] bgr) {
        System.arraycopy(wall, 0, bgr, 0, wall.length);
    }

    /** Writes the word, over whoever stands there. */
    void label(Canvas canvas) {
        for (int letter = 0; letter < WORD.length; letter++) {
            for (int y = 0; y < 7 * DOT; y++) {
                for (int x = 0; x < 5 * DOT; x++) {
                    if ((WORD[letter][y / DOT] >> 4 - x / DOT & 1) == 1) {
                        canvas.set(MARGIN + letter * 6 * DOT + x, MARGIN + y, 40, 40, 200);
                    }
                }
            }
        }
    }
}
