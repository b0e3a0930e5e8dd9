package dev.doorward.evaluation;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import dev.doorward.embedded.Accounts;
import dev.doorward.embedded.EmbeddedBroker;
import dev.doorward.launcher.Stack;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A connection to a stack's broker with the account that may read everything and write nothing. */
public final class Listening implements AutoCloseable {
    private final Mqtt3AsyncClient client;

    public Listening(Stack stack) {
        client = MqttClient.builder()
                .useMqttVersion3()
                .serverHost(EmbeddedBroker.HOST)
                .serverPort(stack.brokerPort())
                .simpleAuth()
                .username(Accounts.OBSERVER)
                .password(stack.accounts().password(Accounts.OBSERVER).getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        client.connect().join();
    }

    public void to(String topic, Consumer<Mqtt3Publish> listener) {
        client.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(listener)
                .send()
                .join();
    }

    public void notTo(String topic) {
        client.unsubscribeWith().topicFilter(topic).send().join();
    }

    @Override
    public void close() {
        client.disconnect().join();
    }
}
