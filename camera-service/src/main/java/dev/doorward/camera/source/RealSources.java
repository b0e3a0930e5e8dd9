package dev.doorward.camera.source;

import java.util.Optional;

/** Devices, streams, files and folders by FFmpeg and the picture decoder; the demo visitor by whoever renders it. */
public final class RealSources implements FrameSources {
    private final Optional<Credentials> credentials;
    private final FrameSources demo;

    /**
     * @param credentials for the camera at the other end of a stream
     * @param demo opens {@link SourceSpec.Demo}
     */
    public RealSources(Optional<Credentials> credentials, FrameSources demo) {
        this.credentials = credentials;
        this.demo = demo;
    }

    @Override
    public FrameSource open(SourceSpec spec) throws SourceException {
        return switch (spec) {
            case SourceSpec.Demo it -> demo.open(it);
            case SourceSpec.Device it -> FfmpegSource.live(Grabbers.of(it));
            case SourceSpec.Stream it -> FfmpegSource.live(Grabbers.of(it, credentials));
            case SourceSpec.VideoFile it -> FfmpegSource.recorded(Grabbers.of(it));
            case SourceSpec.Folder it -> FolderSource.open(it.path());
            case SourceSpec.Unusable it -> throw new SourceException(it.reason());
        };
    }
}
