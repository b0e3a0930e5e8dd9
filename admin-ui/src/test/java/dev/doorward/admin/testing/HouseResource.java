package dev.doorward.admin.testing;

import dev.doorward.contract.Party;
import dev.doorward.embedded.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Broker, database and a small recognition for the page's tests. */
public final class HouseResource implements QuarkusTestResourceLifecycleManager {
    private static final String TOKEN = "a-token-of-the-tests";

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new HashMap<>(TestInfra.quarkusProperties(Party.ADMIN));
        properties.put("doorward.recognition.url", SmallRecognition.start(TOKEN));
        properties.put("doorward.service.token", TOKEN);
        properties.put("quarkus.http.test-ssl-port", "0");
        properties.put("doorward.page.https-host", "0.0.0.0");
        properties.put("doorward.page.hosts", String.join(",", networkAddresses()));
        properties.put("quarkus.log.category.\"org.apache.activemq\".level", "ERROR");
        return properties;
    }

    /** Of this machine, without loopback: what another machine would type. */
    private static List<String> networkAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    @Override
    public void stop() {
        SmallRecognition.stop();
    }
}
