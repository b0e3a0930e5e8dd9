package dev.doorward.embedded;

import dev.doorward.contract.Party;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 17 on loopback, its files in one folder that is kept between starts, passwords wanted of everyone. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    /** The first start makes the cluster (initdb, 8 s on two cores); a Raspberry Pi takes longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> PASSWORDS_WANTED = List.of(
            "# Written by Doorward: from this machine only, with a password.",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");

    private final Path folder;
    private final int port;
    private final Accounts accounts;
    private final boolean durable;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable PostmasterGuard guard;

    private EmbeddedDatabase(Path folder, int port, Accounts accounts, boolean durable) {
        this.folder = folder;
        this.port = port;
        this.accounts = accounts;
        this.durable = durable;
    }

    /** For data that must survive a power cut. */
    public static EmbeddedDatabase durable(Path folder, int port, Accounts accounts) throws IOException {
        return new EmbeddedDatabase(folder, port == 0 ? EmbeddedBroker.freePort() : port, accounts, true);
    }

    /** For tests: as fast as it goes, on a free port. */
    public static EmbeddedDatabase fleeting(Path folder, Accounts accounts) throws IOException {
        return new EmbeddedDatabase(folder, EmbeddedBroker.freePort(), accounts, false);
    }

    public int port() {
        return port;
    }

    public static String jdbcUrl(String host, int port) {
        return "jdbc:postgresql://" + host + ":" + port + "/postgres";
    }

    public String jdbcUrl() {
        return jdbcUrl(HOST, port);
    }

    /** The parties that have a role and a schema here. */
    public static List<Party> owners() {
        return DatabaseRoles.OWNERS;
    }

    /** @throws IOException when it cannot start; the reason is in the message or in server.log in the folder */
    public synchronized void start() throws IOException {
        Files.createDirectories(folder);
        Path cluster = folder.resolve("cluster");
        PostmasterGuard.stopLeftOver(cluster);
        postgres = builder(cluster).start();
        guard = new PostmasterGuard(cluster);
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            DatabaseRoles.prepare(connection, accounts);
            wantPasswords(connection, cluster);
        } catch (SQLException e) {
            stop();
            throw new IOException("the database does not accept its set-up: " + e.getMessage(), e);
        }
    }

    private EmbeddedPostgres.Builder builder(Path cluster) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", accounts.password(Accounts.DATABASE_OWNER))
                .setServerConfig("listen_addresses", HOST)
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("max_connections", "60")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()));
        // The library starts with -F, which is right for tests and wrong for a house.
        return durable ? builder.setServerConfig("fsync", "on") : builder.setServerConfig("synchronous_commit", "off");
    }

    private void wantPasswords(Connection connection, Path cluster) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + Accounts.DATABASE_OWNER + " PASSWORD '"
                    + accounts.password(Accounts.DATABASE_OWNER) + "'");
            Files.write(cluster.resolve("pg_hba.conf"), PASSWORDS_WANTED);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    public synchronized void stop() throws IOException {
        EmbeddedPostgres stopping = postgres;
        if (stopping == null) {
            return;
        }
        postgres = null;
        stopping.close();
        Optional.ofNullable(guard).ifPresent(PostmasterGuard::dismiss);
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
