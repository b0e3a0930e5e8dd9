package dev.doorward.admin.web;

import dev.doorward.admin.SystemState;
import dev.doorward.admin.live.Doors;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Topic;
import dev.doorward.kit.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The way of commands to a door. None is spooled, because a late one is refused. */
@ApplicationScoped
class Commands {
    private static final int PATIENCE_S = 3;

    private final Doors doors;
    private final SystemState system;
    private final Publisher publisher;

    Commands(Doors doors, SystemState system, Publisher publisher) {
        this.doors = doors;
        this.system = system;
        this.publisher = publisher;
    }

    /** The same door, or a problem for the caller. */
    DoorId known(DoorId door) {
        if (!doors.all().contains(door)) {
            throw Problems.of(404, "No such door", "No camera and no lock of a door " + door + " was heard of.");
        }
        return door;
    }

    /** Returns when the broker took it; what became of it comes as an answer. */
    <T> void give(Topic<T> row, DoorId door, T command) {
        if (!system.brokerHeard()) {
            throw brokerAway();
        }
        try {
            publisher
                    .publish(row, row.at(door), command)
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw brokerAway();
        }
    }

    private static WebApplicationException brokerAway() {
        return Problems.of(503, "The broker is away", "The door cannot be told anything until it is back.");
    }
}
