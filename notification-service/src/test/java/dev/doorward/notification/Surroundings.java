package dev.doorward.notification;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestBroker;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** A real broker, and a port where a test may open a mail server. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> told = new HashMap<>(Map.of(
                    "quarkus.http.test-port", "0",
                    "doorward.broker.host", TestBroker.host(),
                    "doorward.broker.port", Integer.toString(TestBroker.port()),
                    "doorward.broker.user", Party.NOTIFICATION.user(),
                    "doorward.broker.password", TestBroker.password(Party.NOTIFICATION),
                    "doorward.keys-dir", TestInfra.keysDir().toString(),
                    "doorward.state-dir",
                            Files.createTempDirectory("notification-state").toString()));
            told.put("quarkus.log.category.\"org.apache.activemq\".level", "ERROR");
            told.put("quarkus.log.category.\"dev.doorward.kit.Inbox\".level", "DEBUG");
            told.put("test.smtp.port", Integer.toString(free.getLocalPort()));
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The broker stays for the next test class.
    }
}
