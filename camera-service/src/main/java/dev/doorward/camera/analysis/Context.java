package dev.doorward.camera.analysis;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.liveness.ContextRule;

/**
 * The surroundings of a face, for passive anti-spoofing: 4.0 × its box in native pixels, moved inside the picture where
 * it would reach over the edge, as the models' own crop rule does (Silent-Face-Anti-Spoofing).
 *
 * @param face the face's box in pixels of the JPEG
 */
record Context(byte[] jpeg, Box face) {
    private static final int QUALITY = 92;

    static Context of(Image picture, Box face) {
        Box around = ContextRule.of(face, picture.width(), picture.height());
        return new Context(ImageCodec.jpeg(picture.crop(around), QUALITY), face.translated(-around.x(), -around.y()));
    }
}
