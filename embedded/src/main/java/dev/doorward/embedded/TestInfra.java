package dev.doorward.embedded;

import dev.doorward.contract.Party;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a test's process shares: accounts, a folder of keys, and which kind of broker and database it runs on. */
public final class TestInfra {
    private TestInfra() {}

    /** Whether {@code -Ddoorward.infra=containers} asks for mosquitto and pgvector instead of the embedded ones. */
    public static boolean containers() {
        return "containers".equals(System.getProperty("doorward.infra"));
    }

    /** The same accounts for broker, database and every peer of this process. */
    public static Accounts accounts() {
        String known = OncePerJvm.text("accounts", () -> Accounts.random().passwords().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(",")));
        return new Accounts(Arrays.stream(known.split(","))
                .map(entry -> entry.split("=", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1])));
    }

    /** Everyone's keys, private and public: the service under test and {@link TestPeer} exchange them here. */
    public static Path keysDir() {
        return Path.of(OncePerJvm.text("keys", () -> temporary("keys").toString()));
    }

    /** All that a service's {@code QuarkusTestResourceLifecycleManager.start()} has to return; starts what it needs. */
    public static Map<String, String> quarkusProperties(Party party) {
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.http.test-port", "0");
        properties.put("doorward.broker.host", TestBroker.host());
        properties.put("doorward.broker.port", Integer.toString(TestBroker.port()));
        properties.put("doorward.broker.user", party.user());
        properties.put("doorward.broker.password", TestBroker.password(party));
        properties.put("doorward.keys-dir", keysDir().toString());
        properties.put("doorward.state-dir", temporary("state").toString());
        if (DatabaseRoles.OWNERS.contains(party)) {
            properties.put("doorward.db.url", TestDatabase.jdbcUrl());
            properties.put("doorward.db.user", party.user());
            properties.put("doorward.db.password", TestDatabase.password(party));
        }
        return properties;
    }

    static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory("doorward-test-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // PostgreSQL is taking its own files away at this moment; it is a folder of temporary files.
        }
    }

    static int freePort() {
        try {
            return EmbeddedBroker.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
