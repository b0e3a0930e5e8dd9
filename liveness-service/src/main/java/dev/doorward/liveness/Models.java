package dev.doorward.liveness;

import dev.doorward.contract.UsedModel;
import dev.doorward.kit.Presence;
import dev.doorward.vision.liveness.track.LivenessModels;
import dev.doorward.vision.models.Missing;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the house which models run here and which are lacking, at the start and after they were looked for. */
@ApplicationScoped
class Models {
    private final Presence presence;
    private final ModelStore store = ModelStore.standard();

    Models(Presence presence) {
        this.presence = presence;
    }

    void start(@Observes StartupEvent event) {
        tell();
        store.fetchOptional().thenRun(this::tell);
    }

    private void tell() {
        presence.models(Stream.of(Model.EYES, Model.LIVENESS, Model.MINIFASNET_V2, Model.MINIFASNET_V1SE)
                .map(model -> new UsedModel(
                        model.file(),
                        model.purpose(),
                        model.licence(),
                        store.find(model).isPresent()))
                .toList());
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
