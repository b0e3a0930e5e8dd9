package dev.doorward.camera.source;

/** Opens what is meant. */
@FunctionalInterface
public interface FrameSources {

    /** @throws SourceException when it can't be opened now */
    FrameSource open(SourceSpec spec) throws SourceException;
}
