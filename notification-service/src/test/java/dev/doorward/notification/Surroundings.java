package dev.doorward.notification;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** A real broker, a real database, and a port where a test may open a mail server. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> told = new HashMap<>(TestInfra.quarkusProperties(Party.NOTIFICATION));
            told.put("quarkus.log.category.\"org.apache.activemq\".level", "ERROR");
            told.put("quarkus.log.category.\"io.zonky\".level", "WARN");
            told.put("quarkus.log.category.\"dev.doorward.kit.Inbox\".level", "DEBUG");
            told.put("test.smtp.port", Integer.toString(free.getLocalPort()));
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Broker and database stay for the next test class.
    }
}
