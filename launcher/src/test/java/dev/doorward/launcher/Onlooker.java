package dev.doorward.launcher;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A client of the stack's broker with one of its accounts. */
final class Onlooker implements AutoCloseable {
    private final Mqtt3AsyncClient client;

    Onlooker(Stack stack, String user) {
        client = MqttClient.builder()
                .useMqttVersion3()
                .serverHost("127.0.0.1")
                .serverPort(stack.brokerPort())
                .automaticReconnect()
                .initialDelay(100, TimeUnit.MILLISECONDS)
                .maxDelay(1, TimeUnit.SECONDS)
                .applyAutomaticReconnect()
                .simpleAuth()
                .username(user)
                .password(stack.accounts().password(user).getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        client.connect().join();
    }

    void hears(String filter, Consumer<Mqtt3Publish> listener) {
        client.subscribeWith()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(listener)
                .send()
                .join();
    }

    void says(String topic, byte[] payload, boolean retained) {
        client.publishWith()
                .topic(topic)
                .payload(payload)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retained)
                .send()
                .join();
    }

    @Override
    public void close() {
        client.disconnect().join();
    }
}
