package dev.doorward.liveness;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who judges a face at once: whoever comes during the rehearsal would wait too long. */
@Readiness
@ApplicationScoped
class RehearsalHealth implements HealthCheck {
    private final LivenessService service;

    RehearsalHealth(LivenessService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rehearsal")
                .status(service.isRehearsed())
                .build();
    }
}
