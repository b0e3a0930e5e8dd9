package dev.doorward.camera.demo;

import dev.doorward.camera.source.Buffers;
import dev.doorward.camera.source.FrameSource;
import dev.doorward.camera.source.SourceException;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.ModelStore;
import java.util.Optional;

public final class DemoSource implements FrameSource {
    public static FrameSource open(ModelStore models) throws SourceException {
        throw new SourceException("the demo is not built yet");
    }

    @Override
    public Optional<Image> next(Buffers buffers) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
