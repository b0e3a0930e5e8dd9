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
import java.util.List;
import java.util.Optional;
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
        presence.models(
                Stream.of(Model.EYES, Model.LIVENESS, Model.MINIFASNET_V2, Model.MINIFASNET_V1SE, Model.MINIFAS_STRICT)
                        .map(model -> new UsedModel(
                                model.file(),
                                model.purpose(),
                                model.licence(),
                                store.find(model).isPresent()))
                        .toList());
        presence.lacks("anti-spoofing", lack(store.missing()).orElse(null));
    }

    /** What it is worse at without those of them that it uses, and which; empty where it uses none. */
    static Optional<String> lack(List<Missing> missing) {
        List<Missing> used = missing.stream()
                .filter(one -> LivenessModels.OPTIONAL.contains(one.model()))
                .toList();
        if (used.isEmpty()) {
            return Optional.empty();
        }
        boolean strictAlone = used.stream().allMatch(one -> one.model() == Model.MINIFAS_STRICT);
        String worse = strictAlone
                ? "Videos on a screen are taken for alive more often, for nothing looks more strictly: "
                : "Blinks alone tell a face from a picture, a weaker model may only deny: ";
        return Optional.of(used.stream().map(Missing::toString).collect(Collectors.joining("; ", worse, "")));
    }
}
