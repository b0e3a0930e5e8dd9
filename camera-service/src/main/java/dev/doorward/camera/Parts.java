package dev.doorward.camera;

import dev.doorward.camera.analysis.InfraredEye;
import dev.doorward.camera.analysis.SceneAnalysis;
import dev.doorward.camera.capture.FrameMemory;
import dev.doorward.camera.capture.Wish;
import dev.doorward.camera.demo.DemoSource;
import dev.doorward.camera.sound.Hearing;
import dev.doorward.camera.sound.SoundLane;
import dev.doorward.camera.source.Credentials;
import dev.doorward.camera.source.FrameSources;
import dev.doorward.camera.source.RealSources;
import dev.doorward.camera.source.SourceException;
import dev.doorward.camera.source.SourceParser;
import dev.doorward.camera.source.SourceSpec;
import dev.doorward.contract.NewestNonce;
import dev.doorward.contract.config.CameraConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.LiveConfigs;
import dev.doorward.vision.infrared.Registration;
import dev.doorward.vision.models.ModelStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What the features are made of, from the settings. */
@Singleton
class Parts {
    private static final Logger LOG = Logger.getLogger(Parts.class);

    @Produces
    @Singleton
    LiveConfig<CameraConfig> config(LiveConfigs configs) {
        return configs.of(Section.CAMERA);
    }

    @Produces
    @Singleton
    NewestNonce nonces() {
        return new NewestNonce();
    }

    @Produces
    @Singleton
    ModelStore models() {
        return ModelStore.standard();
    }

    @Produces
    @Singleton
    Hearing hearing(ModelStore models) {
        return new Hearing(models);
    }

    @Produces
    @Singleton
    FrameMemory infraredFrames() {
        return new FrameMemory();
    }

    @Produces
    @Singleton
    InfraredEye eye(CameraSettings settings, FrameMemory frames) {
        CameraSettings.Infrared at = settings.infrared();
        return new InfraredEye(new Registration(at.scale(), at.right(), at.down()), frames);
    }

    @Produces
    @Singleton
    SceneAnalysis analysis(
            DoorwardConfig config, CameraSettings settings, ModelStore models, Hearing hearing, InfraredEye eye) {
        Optional<InfraredEye> beside = settings.infrared().source().map(any -> eye);
        return new SceneAnalysis(config.door(), models, hearing, beside);
    }

    @Produces
    @Singleton
    FrameSources sources(CameraSettings settings, ModelStore models, Hearing hearing) {
        SoundLane nobody = new SoundLane();
        return new RealSources(
                settings.sourceCredentials().map(Credentials::parse),
                demo -> DemoSource.open(models),
                settings.microphone().isPresent() ? nobody : hearing.lane());
    }

    @Produces
    @Singleton
    Wish first(CameraSettings settings) {
        return wish("DOORWARD_SOURCE", settings.source(), settings.sourceLoop(), settings.sourceOn());
    }

    /** @param setting that the source comes from */
    static Wish wish(String setting, String source, boolean loop, boolean on) {
        try {
            return new Wish(SourceParser.parse(source), loop, on);
        } catch (SourceException e) {
            LOG.errorf("%s can't be used: %s", setting, e.getMessage());
            return new Wish(new SourceSpec.Unusable(setting + ": " + e.getMessage()), false, true);
        }
    }
}
