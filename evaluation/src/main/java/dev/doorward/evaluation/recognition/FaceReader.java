package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.OnAllCores;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** A way from a picture to the embedding of the face that it is of. Used by one thread at a time. */
interface FaceReader extends OnAllCores.Worker {

    /** Empty when no face was found. */
    Optional<Embedding> read(Image picture);

    /** What became of a picture file. */
    default Acquired acquire(FacePicture picture) {
        try {
            return read(ImageCodec.decode(Files.readAllBytes(picture.file())))
                    .map(embedding -> new Acquired(picture, Optional.of(embedding), ""))
                    .orElseGet(() -> new Acquired(picture, Optional.empty(), "no face was found"));
        } catch (UnreadableImageException | IOException e) {
            return new Acquired(picture, Optional.empty(), e.getMessage());
        }
    }
}
