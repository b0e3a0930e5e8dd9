package dev.doorward.camera.demo;

import dev.doorward.vision.geometry.Box;

/**
 * Someone in a sample picture.
 *
 * @param picture number of the sample picture, 1 to 6
 * @param face about where the face is, in pixels of the picture
 * @param window the part of the picture that is taken
 * @param outline of head and shoulders, x0, y0, x1, y1 … in pixels of the window
 */
record Person(int picture, Box face, Box window, double[] outline) {

    /** Visits; enrolled from sample picture 1, where she is too (cosine of the two embeddings 0.69). */
    static final Person KNOWN = new Person(3, new Box(1078, 193, 222, 310), new Box(860, 100, 640, 960), new double[] {
        60, 960, 62, 720, 60, 560, 75, 490, 110, 430, 160, 402, 235, 398, 240, 370, 222, 330, 212, 290, 216, 240,
        228, 190, 230, 150, 250, 105, 290, 65, 350, 42, 420, 42, 465, 55, 495, 95, 512, 140, 512, 250, 506, 330,
        488, 400, 485, 480, 480, 530, 520, 650, 560, 800, 585, 960
    });

    /** Known to nobody (cosine to the other's embeddings below 0.1). */
    static final Person STRANGER =
            new Person(6, new Box(1487, 265, 208, 289), new Box(1320, 120, 600, 960), new double[] {
                125, 960, 125, 600, 150, 560, 185, 500, 190, 440, 165, 390, 140, 370, 140, 290, 160, 220, 185, 150, 215,
                95, 255, 55, 300, 38, 350, 42, 400, 70, 440, 120, 465, 180, 472, 260, 465, 360, 462, 440, 470, 520, 485,
                590, 470, 630, 450, 640, 445, 700, 420, 780, 370, 860, 330, 930, 310, 960
            });
}
