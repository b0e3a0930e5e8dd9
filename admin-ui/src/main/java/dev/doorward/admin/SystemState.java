package dev.doorward.admin;

import dev.doorward.admin.health.ServiceBoard;
import dev.doorward.admin.recognition.Directory;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Publisher;
import jakarta.enterprise.context.ApplicationScoped;

/** What all stands on: the broker, the database, and recognition's answers to the page. */
@ApplicationScoped
public class SystemState {
    /** @param broker whether what we say comes back to us through it */
    public record Now(boolean broker, boolean database, boolean people) {}

    private final Publisher publisher;
    private final ServiceBoard services;
    private final DatabaseGate database;
    private final Directory directory;
    private final DoorwardConfig config;

    SystemState(
            Publisher publisher,
            ServiceBoard services,
            DatabaseGate database,
            Directory directory,
            DoorwardConfig config) {
        this.publisher = publisher;
        this.services = services;
        this.database = database;
        this.directory = directory;
        this.config = config;
    }

    public Now now() {
        return new Now(brokerHeard(), database.open(), directory.answers());
    }

    /** Our own presence, told every 3 s, has come back to us lately. */
    public boolean brokerHeard() {
        return publisher.connected() && services.alive(config.instance());
    }
}
