package dev.doorward.notification;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** A real broker, a real database, and a port where a test may open a mail server. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> told = new HashMap<>(TestInfra.quarkusProperties(Party.NOTIFICATION));
        told.put("quarkus.log.category.\"org.apache.activemq\".level", "ERROR");
        told.put("quarkus.log.category.\"io.zonky\".level", "WARN");
        told.put("quarkus.log.category.\"dev.doorward.kit.Inbox\".level", "DEBUG");
        told.put("test.smtp.port", Integer.toString(port()));
        return told;
    }

    /** Free, and below those from which connections go out (32768 on): one of them could take it before a test opens it. */
    private static int port() {
        return new Random()
                .ints(20_000, 30_000)
                .filter(Surroundings::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        // Broker and database stay for the next test class.
    }
}
