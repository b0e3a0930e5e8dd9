package dev.doorward.kit;

import io.smallrye.reactive.messaging.MessageConverter;
import io.smallrye.reactive.messaging.mqtt.ReceivingMqttMessageMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Lets an {@code @Incoming} method take {@link Received}. */
@ApplicationScoped
class ReceivedConverter implements MessageConverter {
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
        return in.withPayload(new Received(metadata.getTopic(), (byte[]) in.getPayload(), metadata.isRetain()));
    }
}
