package dev.doorward.camera.analysis;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;

/**
 * The surroundings of a face, for passive anti-spoofing: 4.0 × its box in native pixels, moved inside the picture where
 * it would reach over the edge, as the models' own crop rule does (Silent-Face-Anti-Spoofing).
 *
 * @param face the face's box in pixels of the JPEG
 */
record Context(byte[] jpeg, Box face) {
    private static final double SCALE = 4.0;
    private static final int QUALITY = 92;

    static Context of(Image picture, Box face) {
        int width = length(face.width(), picture.width());
        int height = length(face.height(), picture.height());
        int left = start(face.centre().x(), width, picture.width());
        int top = start(face.centre().y(), height, picture.height());
        Image crop = picture.crop(new Box(left, top, width, height));
        return new Context(ImageCodec.jpeg(crop, QUALITY), face.translated(-left, -top));
    }

    /** Two pixels more, so that rounding leaves the full scale. */
    private static int length(double side, int picture) {
        return Math.clamp((long) Math.ceil(SCALE * side) + 2, 1, picture);
    }

    private static int start(double centre, int length, int picture) {
        return Math.clamp(Math.round(centre - length / 2.0), 0, picture - length);
    }
}
