package dev.doorward.vision.infrared;

import dev.doorward.vision.geometry.Box;

/**
 * Where the infrared camera sees what the first one sees. One map for every distance: two lenses side by side see near
 * things apart, which the search for the face makes up for.
 *
 * @param scale the first camera's field of view over the infrared one's: how much larger things are in infrared, as a
 *     share of the picture's width
 * @param right how far to the right the middle of the first picture lies in the infrared one, as a share of its width
 * @param down how far below, as a share of its height
 */
public record Registration(double scale, double right, double down) {
    /** Two cameras with the same field of view that look the same way. */
    public static final Registration SAME = new Registration(1, 0, 0);

    public Registration {
        if (!(scale >= 0.2 && scale <= 5) || !(Math.abs(right) <= 0.5) || !(Math.abs(down) <= 0.5)) {
            throw new IllegalArgumentException(
                    "an infrared camera's scale lies between 0.2 and 5, its shifts between -0.5 and 0.5");
        }
    }

    /**
     * @param face in pixels of the first picture; pixels are square in both
     * @return where it is expected in the infrared picture, whose pixels it is in; perhaps outside of it
     */
    public Box expected(Box face, int width, int height, int infraredWidth, int infraredHeight) {
        double factor = scale * infraredWidth / width;
        double x = infraredWidth * (0.5 + right) + (face.centre().x() - width / 2.0) * factor;
        double y = infraredHeight * (0.5 + down) + (face.centre().y() - height / 2.0) * factor;
        return new Box(
                x - face.width() * factor / 2,
                y - face.height() * factor / 2,
                face.width() * factor,
                face.height() * factor);
    }
}
