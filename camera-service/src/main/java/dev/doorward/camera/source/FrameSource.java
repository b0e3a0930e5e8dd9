package dev.doorward.camera.source;

import dev.doorward.vision.image.Image;
import java.util.Optional;

/** An open source of pictures, used by one thread. */
public interface FrameSource extends AutoCloseable {

    /**
     * The next picture, when its time has come.
     *
     * @param buffers where the bytes of the picture are taken from; whoever has finished with it gives them back
     * @return empty at the end of what can end
     * @throws SourceException when the source is gone, damaged or silent
     */
    Optional<Image> next(Buffers buffers) throws SourceException, InterruptedException;

    @Override
    void close();
}
