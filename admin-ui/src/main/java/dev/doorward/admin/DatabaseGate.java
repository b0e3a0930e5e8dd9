package dev.doorward.admin;

import dev.doorward.kit.Presence;
import dev.doorward.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Looks whether the database is there, and makes its tables the first time it is. */
@ApplicationScoped
public class DatabaseGate {
    private static final Logger LOG = Logger.getLogger(DatabaseGate.class);

    private final Instance<Flyway> flyway;
    private final Database database;
    private final Presence presence;
    private boolean migrated;
    private volatile boolean open;

    DatabaseGate(Instance<Flyway> flyway, Database database, Presence presence) {
        this.flyway = flyway;
        this.database = database;
        this.presence = presence;
    }

    public boolean open() {
        return open;
    }

    /** Looks now. The work is done when the database came, or came back; if it fails, it is tried at the next look. */
    void look(Runnable whenBack) {
        try {
            if (!migrated) {
                flyway.get().migrate();
                migrated = true;
            }
            database.query("select 1", row -> row.getInt(1));
            if (!open) {
                whenBack.run();
                LOG.info("The database is there");
            }
            told(true, null);
        } catch (RuntimeException e) {
            if (open || LOG.isDebugEnabled()) {
                LOG.warnf("The database is away: %s", e.getMessage());
            }
            told(false, "Database: nothing can be changed until it is back");
        }
    }

    private void told(boolean isOpen, String lack) {
        open = isOpen;
        presence.lacks("database", lack);
    }
}
