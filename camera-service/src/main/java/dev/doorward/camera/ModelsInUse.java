package dev.doorward.camera;

import dev.doorward.contract.UsedModel;
import dev.doorward.kit.Presence;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/** Tells the house which models run here, and under which licence. */
@ApplicationScoped
class ModelsInUse {
    void tell(@Observes StartupEvent event, Presence presence) {
        ModelStore store = ModelStore.standard();
        presence.models(Stream.of(Model.DETECTOR, Model.LANDMARKS, Model.VOICE)
                .map(model -> new UsedModel(
                        model.file(),
                        model.purpose(),
                        model.licence(),
                        store.find(model).isPresent()))
                .toList());
    }
}
