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
    private static final int STONE_WIDTH = 58;
    private static final int STONE_HEIGHT = 34;
    private static final int JOINT = 3;

    private final byte[] wall = new byte[WIDTH * HEIGHT * 3];

    Doorstep() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT, wall);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int shade = stone(x, y);
                canvas.set(x, y, 150 - y / 20 + shade, 160 - y / 17 + shade, 165 - y / 20 + shade);
            }
        }
    }

    /** A wall of stones, each a little lighter or darker, with joints: what stands around a face is looked at. */
    private static int stone(int x, int y) {
        int row = y / STONE_HEIGHT;
        int along = x + row % 2 * STONE_WIDTH / 2;
        boolean joint = y % STONE_HEIGHT < JOINT || along % STONE_WIDTH < JOINT;
        int number = row * 31 + along / STONE_WIDTH * 17;
        return joint ? -28 : number % 7 * 4 - 12;
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
