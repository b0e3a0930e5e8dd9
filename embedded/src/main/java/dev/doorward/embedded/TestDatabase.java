package dev.doorward.embedded;

import dev.doorward.contract.Party;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of a test's process: started at the first question, kept until the process ends. */
public final class TestDatabase {
    private static final String NAME = "database";

    private TestDatabase() {}

    public static int port() {
        return Integer.parseInt(OncePerJvm.text(NAME, TestDatabase::first));
    }

    public static String jdbcUrl() {
        return EmbeddedDatabase.jdbcUrl(EmbeddedBroker.HOST, port());
    }

    public static String password(Party owner) {
        return TestInfra.accounts().password(owner);
    }

    /** A connection as one of the services, in its own schema. */
    public static Connection connect(Party owner) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), owner.user(), password(owner));
    }

    /** An outage begins: every connection is lost. */
    public static void stop() {
        OncePerJvm.call(NAME, "stop");
    }

    /** The outage ends, on the same port, with the same data. */
    public static void start() {
        OncePerJvm.call(NAME, "start");
    }

    private static String first() {
        try {
            if (TestInfra.containers()) {
                int port = TestInfra.freePort();
                OncePerJvm.register(NAME, Containers.pgvector(port));
                start();
                return Integer.toString(port);
            }
            EmbeddedDatabase database =
                    EmbeddedDatabase.fleeting(TestInfra.temporary("database"), TestInfra.accounts());
            OncePerJvm.register(NAME, running(database));
            start();
            return Integer.toString(database.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OncePerJvm.Running running(EmbeddedDatabase database) {
        return new OncePerJvm.Running() {
            @Override
            public void start() throws IOException {
                database.start();
            }

            @Override
            public void stop() throws IOException {
                database.stop();
            }
        };
    }
}
