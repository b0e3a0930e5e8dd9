package dev.doorward.camera;

import dev.doorward.camera.analysis.SceneAnalysis;
import dev.doorward.camera.capture.Nonces;
import dev.doorward.camera.capture.Wish;
import dev.doorward.camera.demo.DemoSource;
import dev.doorward.camera.source.Credentials;
import dev.doorward.camera.source.FrameSources;
import dev.doorward.camera.source.RealSources;
import dev.doorward.camera.source.SourceException;
import dev.doorward.camera.source.SourceParser;
import dev.doorward.camera.source.SourceSpec;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.vision.models.ModelStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** What the features are made of, from the settings. */
@Singleton
class Parts {
    private static final Logger LOG = Logger.getLogger(Parts.class);

    @Produces
    @Singleton
    Nonces nonces() {
        return new Nonces();
    }

    @Produces
    @Singleton
    ModelStore models() {
        return ModelStore.standard();
    }

    @Produces
    @Singleton
    SceneAnalysis analysis(DoorwardConfig config, ModelStore models) {
        return new SceneAnalysis(config.door(), models);
    }

    @Produces
    @Singleton
    FrameSources sources(CameraSettings settings, ModelStore models) {
        return new RealSources(settings.sourceCredentials().map(Credentials::parse), demo -> DemoSource.open(models));
    }

    @Produces
    @Singleton
    Wish first(CameraSettings settings) {
        try {
            return new Wish(SourceParser.parse(settings.source()), settings.sourceLoop(), settings.sourceOn());
        } catch (SourceException e) {
            LOG.errorf("DOORWARD_SOURCE can't be used: %s", e.getMessage());
            return new Wish(new SourceSpec.Unusable("DOORWARD_SOURCE: " + e.getMessage()), false, true);
        }
    }
}
