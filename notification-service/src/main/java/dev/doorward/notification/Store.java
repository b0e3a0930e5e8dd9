package dev.doorward.notification;

import dev.doorward.kit.Presence;
import dev.doorward.kit.Worker;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.notification.outbox.AddressBook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Looks whether the database is there, makes its tables the first time it is, and lets others wait for it. */
@ApplicationScoped
class Store {
    private static final Logger LOG = Logger.getLogger(Store.class);
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Instance<Flyway> flyway;
    private final Database database;
    private final AddressBook addresses;
    private final Presence presence;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean prepared;
    private volatile boolean open;
    private Worker worker;

    Store(Instance<Flyway> flyway, Database database, AddressBook addresses, Presence presence) {
        this.flyway = flyway;
        this.database = database;
        this.addresses = addresses;
        this.presence = presence;
    }

    boolean open() {
        return open;
    }

    /** Returns when the database may be there again. */
    void awaitOpen() throws InterruptedException {
        lock.lock();
        try {
            open = false;
            opened.await(2 * PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        try {
            if (!prepared) {
                flyway.get().migrate();
                prepared = true;
            }
            database.query("select 1", row -> row.getInt(1));
            if (!open) {
                addresses.read();
                came();
            }
        } catch (DatabaseAwayException e) {
            went(e);
        } catch (RuntimeException e) {
            prepared = false; // what Flyway throws has no kind of its own for a database that is away
            went(e);
        }
    }

    private void came() {
        LOG.info("The database is there");
        presence.lacks("database", null);
        lock.lock();
        try {
            open = true;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void went(RuntimeException e) {
        if (open) {
            LOG.warnf("The database is away: %s", e.getMessage());
        }
        open = false;
        presence.lacks("database", "The database is away: alerts wait until it is back");
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("store", () -> {
            look();
            Thread.sleep(PERIOD.toMillis());
        });
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }
}
