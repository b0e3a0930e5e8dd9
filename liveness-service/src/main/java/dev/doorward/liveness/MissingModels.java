package dev.doorward.liveness;

import dev.doorward.kit.Presence;
import dev.doorward.vision.liveness.track.LivenessModels;
import dev.doorward.vision.models.Missing;
import dev.doorward.vision.models.ModelStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;

/** Tells the house when the anti-spoofing models are not here, at the start and after they were looked for. */
@ApplicationScoped
class MissingModels {
    private final Presence presence;
    private final ModelStore store = ModelStore.standard();

    MissingModels(Presence presence) {
        this.presence = presence;
    }

    void start(@Observes StartupEvent event) {
        tell();
        store.fetchOptional().thenRun(this::tell);
    }

    private void tell() {
        String files = store.missing().stream()
                .filter(missing -> LivenessModels.OPTIONAL.contains(missing.model()))
                .map(Missing::toString)
                .collect(Collectors.joining("; "));
        presence.lacks(
                "anti-spoofing",
                files.isEmpty()
                        ? null
                        : "Blinks alone tell a face from a picture, a weaker model may only deny: " + files);
    }
}
