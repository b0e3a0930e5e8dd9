package dev.doorward.vision;

import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;

/** The six group pictures that come with the npm package @vladmandic/face-api (MIT). */
public final class SamplePictures {

    private SamplePictures() {}

    public static Image read(int number) throws IOException, UnreadableImageException {
        return ImageCodec.decode(
                Files.readAllBytes(ModelStore.standard().samplePicture(number).orElseThrow()));
    }
}
