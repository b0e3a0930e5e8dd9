package dev.doorward.recognition;

import dev.doorward.recognition.people.LiveGallery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while the database is away, although known people are recognised all the same. */
@Readiness
@ApplicationScoped
class GalleryHealth implements HealthCheck {
    private final GalleryKeeper keeper;
    private final LiveGallery gallery;

    GalleryHealth(GalleryKeeper keeper, LiveGallery gallery) {
        this.keeper = keeper;
        this.gallery = gallery;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> problem = keeper.problem();
        return HealthCheckResponse.named("gallery")
                .status(problem.isEmpty())
                .withData("database", problem.orElse("there"))
                .withData("people", gallery.people())
                .build();
    }
}
