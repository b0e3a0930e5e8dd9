package dev.doorward.recognition;

import dev.doorward.recognition.people.LiveGallery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while the database or a key of the pictures is away, although known people are recognised all the same. */
@Readiness
@ApplicationScoped
class GalleryHealth implements HealthCheck {
    private final GalleryKeeper keeper;
    private final SealingNews sealing;
    private final LiveGallery gallery;

    GalleryHealth(GalleryKeeper keeper, SealingNews sealing, LiveGallery gallery) {
        this.keeper = keeper;
        this.sealing = sealing;
        this.gallery = gallery;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> problem = keeper.problem();
        Optional<String> sealed = sealing.problem();
        return HealthCheckResponse.named("gallery")
                .status(problem.isEmpty() && sealed.isEmpty())
                .withData("database", problem.orElse("there"))
                .withData("key", sealed.orElse("there"))
                .withData("to be sealed", sealing.left())
                .withData("to be learnt anew", gallery.outdated())
                .withData("people", gallery.people())
                .build();
    }
}
