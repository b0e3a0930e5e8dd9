package dev.doorward.kit;

import dev.doorward.contract.Topic;
import dev.doorward.contract.wire.Json;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.smallrye.reactive.messaging.mqtt.SendingMqttMessageMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Sends payloads as their row of the table says: topic, QoS, retained, signed. Never blocks. What must not be lost
 * waits in a bounded queue; pictures and scenes have a queue of a few, because an old one is worth nothing. There is
 * no queue across an outage: while the broker is away sends fail, which is logged once.
 */
@ApplicationScoped
public class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final Emitter<byte[]> sure;
    private final Emitter<byte[]> lossy;
    private final Keys keys;
    private final Counter dropped;
    private final Counter failed;
    private final Outage outage = new Outage();

    Publisher(
            @Channel("sure-out") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2048)
                    Emitter<byte[]> sure,
            @Channel("lossy-out") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 16)
                    Emitter<byte[]> lossy,
            Keys keys,
            MeterRegistry metrics) {
        this.sure = sure;
        this.lossy = lossy;
        this.keys = keys;
        this.dropped = metrics.counter("doorward.mqtt.dropped");
        this.failed = metrics.counter("doorward.mqtt.failed");
    }

    /**
     * Sends what must arrive.
     *
     * @param topic the full topic, of this row
     * @return completes when the broker connection took it, exceptionally when it could not
     */
    public <T> CompletionStage<Void> publish(Topic<T> row, String topic, T payload) {
        return send(sure, topic, bytes(row, topic, payload), row.qos(), row.retained());
    }

    /** Sends what the next one will replace; dropped when the connection does not keep up. */
    public <T> void publishLossy(Topic<T> row, String topic, T payload) {
        send(lossy, topic, bytes(row, topic, payload), row.qos(), row.retained());
    }

    /** Sends bytes on a topic that is not in the table: Home Assistant's. */
    public CompletionStage<Void> publishRaw(String topic, byte[] payload, int qos, boolean retained) {
        return send(sure, topic, payload, qos, retained);
    }

    /** Whether the last send worked. */
    public boolean connected() {
        return !outage.lasting();
    }

    private <T> byte[] bytes(Topic<T> row, String topic, T payload) {
        if (!row.matches(topic)) {
            throw new IllegalArgumentException(topic + " is not " + row.pattern());
        }
        if (row.signedBy().isPresent()) {
            return keys.own().seal(topic, payload);
        }
        return switch (payload) {
            case byte[] raw -> raw;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> Json.write(payload);
        };
    }

    private CompletionStage<Void> send(
            Emitter<byte[]> emitter, String topic, byte[] payload, int qos, boolean retained) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        Message<byte[]> message = Message.of(
                payload,
                Metadata.of(new SendingMqttMessageMetadata(topic, MqttQoS.valueOf(qos), retained)),
                () -> {
                    outage.over();
                    sent.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    failed.increment();
                    outage.noticed(failure);
                    sent.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                });
        try {
            synchronized (emitter) {
                emitter.send(message);
            }
        } catch (IllegalStateException full) {
            dropped.increment();
            sent.completeExceptionally(full);
        }
        return sent;
    }

    /** One line in the log when it begins, one when it ends. */
    private static final class Outage {
        private boolean lasting;

        synchronized boolean lasting() {
            return lasting;
        }

        synchronized void noticed(Throwable cause) {
            if (!lasting) {
                LOG.warnf("The broker takes no messages (%s); they are lost until it is back", cause.getMessage());
            }
            lasting = true;
        }

        synchronized void over() {
            if (lasting) {
                LOG.info("The broker takes messages again");
            }
            lasting = false;
        }
    }
}
