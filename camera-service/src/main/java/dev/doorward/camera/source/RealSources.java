package dev.doorward.camera.source;

import dev.doorward.camera.sound.SoundLane;
import java.util.Optional;

/** Devices, streams, files and folders by FFmpeg and the picture decoder; the demo visitor by whoever renders it. */
public final class RealSources implements FrameSources {
    private final Optional<Credentials> credentials;
    private final FrameSources demo;
    private final SoundLane sound;

    /**
     * @param credentials for the camera at the other end of a stream
     * @param demo opens {@link SourceSpec.Demo}
     * @param sound where the sound of what has any is brought
     */
    public RealSources(Optional<Credentials> credentials, FrameSources demo, SoundLane sound) {
        this.credentials = credentials;
        this.demo = demo;
        this.sound = sound;
    }

    @Override
    public FrameSource open(SourceSpec spec) throws SourceException {
        return switch (spec) {
            case SourceSpec.Demo it -> demo.open(it);
            case SourceSpec.Device it -> FfmpegSource.live(Grabbers.of(it), sound);
            case SourceSpec.Stream it -> FfmpegSource.live(Grabbers.of(it, credentials), sound);
            case SourceSpec.VideoFile it -> FfmpegSource.recorded(Grabbers.of(it), sound);
            case SourceSpec.Folder it -> FolderSource.open(it.path());
            case SourceSpec.Unusable it -> throw new SourceException(it.reason());
        };
    }
}
