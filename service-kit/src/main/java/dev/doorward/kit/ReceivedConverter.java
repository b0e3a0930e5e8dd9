package dev.doorward.kit;

import io.smallrye.reactive.messaging.MessageConverter;
import io.smallrye.reactive.messaging.mqtt.ReceivingMqttMessageMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Lets an {@code @Incoming} method take {@link Received}. Where the broker keeps the session, a message is acknowledged to it
 * when the method has returned and no sooner: one that was in the hands of a process that died comes again.
 */
@ApplicationScoped
class ReceivedConverter implements MessageConverter {
    private static final Logger LOG = Logger.getLogger(ReceivedConverter.class);

    /** What the client itself does not do then: see {@link MqttConnection}. */
    private final boolean acknowledges;

    ReceivedConverter(DoorwardConfig config) {
        this.acknowledges = config.broker().keepSession();
    }

    @Override
    public boolean canConvert(Message<?> in, Type target) {
        return target == Received.class
                && in.getPayload() instanceof byte[]
                && in.getMetadata(ReceivingMqttMessageMetadata.class).isPresent();
    }

    @Override
    public Message<?> convert(Message<?> in, Type target) {
        ReceivingMqttMessageMetadata metadata =
                in.getMetadata(ReceivingMqttMessageMetadata.class).orElseThrow();
        Message<Received> received =
                in.withPayload(new Received(metadata.getTopic(), (byte[]) in.getPayload(), metadata.isRetain()));
        if (!acknowledges) {
            return received;
        }
        return received.withAck(() -> {
            acknowledge(metadata);
            return CompletableFuture.completedFuture(null);
        });
    }

    private static void acknowledge(ReceivingMqttMessageMetadata metadata) {
        try {
            metadata.getMessage().ack();
        } catch (RuntimeException e) {
            // Its connection is gone: the broker sends it again on the next, and whoever takes it knows it.
            LOG.debugf("A message could not be acknowledged: %s", e.getMessage());
        }
    }
}
