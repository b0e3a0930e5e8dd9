package dev.doorward.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.jspecify.annotations.Nullable;

/**
 * An MQTT broker (Artemis) on loopback, with users, passwords and the contract's permissions. It keeps nothing on disk:
 * after a restart every service publishes its retained topics again by itself.
 */
public final class EmbeddedBroker implements AutoCloseable {
    public static final String HOST = "127.0.0.1";
    /** What may wait at one topic for slow readers before new messages are dropped. */
    private static final long MOST_WAITING_BYTES = 64L << 20;
    /** Live pictures: a slow viewer skips to the newest instead of falling behind. */
    private static final long NEWEST_FRAMES = 3;

    private static final List<String> NEWEST_WINS = List.of("doorward/v1/door/+/frame", "doorward/v1/door/+/scene");

    /** Held here, because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger LOG = Logger.getLogger("org.apache.activemq");
    /** It writes a line for each message otherwise. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    static {
        LOG.setLevel(Level.SEVERE);
        AUDIT.setLevel(Level.OFF);
    }

    private final Accounts accounts;
    private final int port;
    private @Nullable EmbeddedActiveMQ broker;

    /** @param port on 127.0.0.1; 0 for any free one, kept over restarts */
    public EmbeddedBroker(int port, Accounts accounts) throws IOException {
        this.port = port == 0 ? freePort() : port;
        this.accounts = accounts;
    }

    public int port() {
        return port;
    }

    /** @throws IOException when it cannot start, the port being taken above all */
    public synchronized void start() throws IOException {
        EmbeddedActiveMQ starting = new EmbeddedActiveMQ();
        try {
            starting.setConfiguration(configuration());
            starting.setSecurityManager(new BrokerSecurity(accounts));
            starting.start();
            broker = starting;
        } catch (Exception e) {
            throw new IOException("the broker does not start on port " + port, e);
        }
    }

    public synchronized void stop() throws IOException {
        EmbeddedActiveMQ stopping = broker;
        if (stopping == null) {
            return;
        }
        broker = null;
        try {
            stopping.stop();
        } catch (Exception e) {
            throw new IOException("the broker does not stop", e);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    private Configuration configuration() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("doorward")
                .setPersistenceEnabled(false)
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(true)
                .setCriticalAnalyzer(false)
                .setMaxDiskUsage(-1)
                // An address then reads as the MQTT topic that it is.
                .setWildCardConfiguration(new WildcardConfiguration()
                        .setDelimiter('/')
                        .setSingleWord('+')
                        .setAnyWords('#'));
        configuration.addAcceptorConfiguration(
                "mqtt",
                // A message that may not be published is dropped, as mosquitto does it; the connection stays.
                "tcp://" + HOST + ":" + port
                        + "?protocols=MQTT;closeMqttConnectionOnPublishAuthorizationFailure=false");
        configuration.addAddressSetting("#", settings());
        NEWEST_WINS.forEach(
                filter -> configuration.addAddressSetting(filter, settings().setDefaultRingSize(NEWEST_FRAMES)));
        return configuration;
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setMaxSizeBytes(MOST_WAITING_BYTES)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP);
    }

    /** A port on loopback that is free now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
