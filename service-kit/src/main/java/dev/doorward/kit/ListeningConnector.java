package dev.doorward.kit;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.mqtt.ReceivingMqttMessageMetadata;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
 * <p>A channel whose {@code client-options-name} is {@value MqttConnection#KEPT} misses nothing: the broker keeps what
 * comes while the service is away, and a message is acknowledged to it when the method has returned and no sooner. One
 * that was in the hands of a process that died comes again, before all later ones.
 */
@ApplicationScoped
@Connector(ListeningConnector.NAME)
class ListeningConnector implements InboundConnector {
    static final String NAME = "doorward-mqtt";
    private static final Logger LOG = Logger.getLogger(ListeningConnector.class);

    private final InboundConnector mqtt;
    private final Vertx vertx;

    ListeningConnector(@Connector("smallrye-mqtt") InboundConnector mqtt, Vertx vertx) {
        this.mqtt = mqtt;
        this.vertx = vertx;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        Multi<? extends Message<?>> channel =
                Multi.createFrom().deferred(() -> Multi.createFrom().publisher(mqtt.getPublisher(config)));
        return isKept(config) ? kept(channel) : channel;
    }

    private static boolean isKept(Config config) {
        return config.getOptionalValue("client-options-name", String.class)
                .filter(MqttConnection.KEPT::equals)
                .isPresent();
    }

    /**
     * The broker begins with what it kept as soon as there is a connection, whoever listens: what then finds nobody would
     * come with the next connection, after all later ones. So the channel is made on the event loop that its connection
     * is going to be made on, which can't begin with that before this has ended.
     */
    private Multi<? extends Message<?>> kept(Multi<? extends Message<?>> channel) {
        return channel.map(message -> message.withAckWithMetadata(metadata -> acknowledge(message)))
                .runSubscriptionOn(listening -> vertx.getOrCreateContext().runOnContext(now -> listening.run()));
    }

    private static CompletionStage<Void> acknowledge(Message<?> message) {
        try {
            message.getMetadata(ReceivingMqttMessageMetadata.class)
                    .orElseThrow()
                    .getMessage()
                    .ack();
        } catch (RuntimeException e) {
            // Its connection is gone: the broker sends it again on the next, and whoever takes it knows it.
            LOG.debugf("A message could not be acknowledged: %s", e.getMessage());
        }
        return CompletableFuture.completedFuture(null);
    }
}
