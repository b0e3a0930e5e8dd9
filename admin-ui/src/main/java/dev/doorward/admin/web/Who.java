package dev.doorward.admin.web;

import dev.doorward.admin.signin.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who asks, as {@link Gatekeeper} found. */
@ApplicationScoped
class Who {
    private final CurrentVertxRequest request;

    Who(CurrentVertxRequest request) {
        this.request = request;
    }

    Optional<Caller> known() {
        return Optional.ofNullable(context().get(Gatekeeper.CALLER));
    }

    Caller caller() {
        return known().orElseThrow(() -> new IllegalStateException("asked without being let in"));
    }

    String name() {
        return caller().name();
    }

    RoutingContext context() {
        return request.getCurrent();
    }

    String address() {
        return Gatekeeper.address(context().request());
    }

    /** Whether they sit at this machine. */
    boolean local() {
        return Gatekeeper.local(context().request());
    }
}
