package dev.doorward.vision.face;

import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.ModelStore;
import java.util.List;

/** Finds faces in a picture. An instance is used by one thread at a time. */
public interface FaceDetector extends AutoCloseable {

    /** Best first; boxes may reach outside the picture. */
    List<Detection> detect(Image picture);

    @Override
    void close();

    /** The default detector, on one thread. */
    static FaceDetector open(ModelStore store) {
        return open(store, 1);
    }

    /** @param threads threads that compute one picture */
    static FaceDetector open(ModelStore store, int threads) {
        return new RfbDetector(store, threads);
    }

    /** YuNet, an optional model: for group pictures and small faces. */
    static FaceDetector openYuNet(ModelStore store, int threads) {
        return new YuNetDetector(store, threads);
    }
}
