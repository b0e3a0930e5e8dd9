package dev.doorward.kit;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * SmallRye's MQTT connector, asked for a channel when somebody listens to it and no sooner. On its own it subscribes at
 * the broker as soon as a channel is made; a retained document that arrives before the rest of the service is wired is
 * then handed to nobody, and is not sent again.
 */
@ApplicationScoped
@Connector(ListeningConnector.NAME)
class ListeningConnector implements InboundConnector {
    static final String NAME = "doorward-mqtt";

    private final InboundConnector mqtt;

    ListeningConnector(@Connector("smallrye-mqtt") InboundConnector mqtt) {
        this.mqtt = mqtt;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        return Multi.createFrom().deferred(() -> Multi.createFrom().publisher(mqtt.getPublisher(config)));
    }
}
