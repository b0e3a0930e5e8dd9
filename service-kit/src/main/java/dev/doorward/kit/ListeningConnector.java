package dev.doorward.kit;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.mqtt.ReceivingMqttMessageMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logging.Logger;

/**
 * SmallRye's MQTT connector, asked for a channel when somebody listens to it and no sooner. On its own it subscribes at
 * the broker as soon as a channel is made; a retained document that arrives before the rest of the service is wired is
 * then handed to nobody, and is not sent again.
 *
 * <p>Where the broker keeps the session, a message is acknowledged to it when it has been dealt with and no sooner: one that
 * was in the hands of a process that died comes again.
 */
@ApplicationScoped
@Connector(ListeningConnector.NAME)
class ListeningConnector implements InboundConnector {
    static final String NAME = "doorward-mqtt";

    private static final Logger LOG = Logger.getLogger(ListeningConnector.class);

    private final InboundConnector mqtt;
    private final boolean acknowledges;

    @Inject
    ListeningConnector(@Connector("smallrye-mqtt") InboundConnector mqtt, DoorwardConfig config) {
        this(mqtt, config.broker().keepSession());
    }

    /** @param acknowledges what the client itself does not */
    ListeningConnector(InboundConnector mqtt, boolean acknowledges) {
        this.mqtt = mqtt;
        this.acknowledges = acknowledges;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        Multi<? extends Message<?>> messages =
                Multi.createFrom().deferred(() -> Multi.createFrom().publisher(mqtt.getPublisher(config)));
        return acknowledges ? messages.map(ListeningConnector::acknowledging) : messages;
    }

    private static <T> Message<T> acknowledging(Message<T> message) {
        return message.withAck(() -> {
            message.getMetadata(ReceivingMqttMessageMetadata.class).ifPresent(ListeningConnector::acknowledge);
            return CompletableFuture.completedFuture(null);
        });
    }

    private static void acknowledge(ReceivingMqttMessageMetadata mqtt) {
        try {
            mqtt.getMessage().ack();
        } catch (RuntimeException e) {
            // Its connection is gone: the broker sends it again on the next, and whoever takes it knows it.
            LOG.debugf("A message could not be acknowledged: %s", e.getMessage());
        }
    }
}
