package dev.doorward.camera.demo;

import dev.doorward.camera.source.Buffers;
import dev.doorward.vision.face.LandmarkFinder;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;

/** Moments of the demo, without waiting for them. */
public final class DemoFrames {
    private final Play play;

    public DemoFrames(ModelStore models) {
        try (LandmarkFinder finder = LandmarkFinder.open(models)) {
            play = new Play(number -> picture(models, number), finder);
        }
    }

    /** @param t seconds since the beginning */
    public Image at(double t, Buffers buffers) {
        byte[] bgr = buffers.take(Doorstep.WIDTH * Doorstep.HEIGHT * 3);
        play.paint(bgr, t);
        return new Image(Doorstep.WIDTH, Doorstep.HEIGHT, bgr);
    }

    static Image picture(ModelStore models, int number) {
        try {
            return ImageCodec.decode(
                    Files.readAllBytes(models.samplePicture(number).orElseThrow()));
        } catch (IOException | UnreadableImageException e) {
            throw new IllegalStateException(e);
        }
    }
}
