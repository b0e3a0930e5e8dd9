package dev.doorward.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListeningConnectorTest {
    private static final long WHILE_IT_IS_WIRED_MS = 300;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void a_retained_document_that_arrives_while_the_service_is_wired_is_not_lost() {
        AtomicInteger subscriptions = new AtomicInteger();
        ListeningConnector connector = new ListeningConnector(
                config -> {
                    subscriptions.incrementAndGet();
                    return Multi.createFrom().item(Message.of("retained"));
                },
                vertx);

        Flow.Publisher<? extends Message<?>> channel = connector.getPublisher(named("doorward"));
        assertThat(subscriptions).hasValue(0);

        assertThat(Multi.createFrom()
                        .publisher(channel)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .extracting(message -> (Object) message.getPayload())
                .containsExactly("retained");
        assertThat(subscriptions).hasValue(1);
    }

    @Test
    void what_the_broker_kept_is_not_handed_to_nobody_when_it_comes_before_anybody_listens() {
        List<Object> heard = new CopyOnWriteArrayList<>();
        ListeningConnector connector = new ListeningConnector(config -> connected(), vertx);

        Multi.createFrom()
                .publisher(connector.getPublisher(named(MqttConnection.KEPT)))
                .subscribe()
                .with(message -> heard.add(message.getPayload()));

        await().untilAsserted(() -> assertThat(heard).containsExactly("kept"));
    }

    /** As SmallRye's: a connection is made beside it, and says at once what the broker kept. */
    private Multi<Message<?>> connected() {
        BroadcastProcessor<Message<?>> messages = BroadcastProcessor.create();
        CountDownLatch said = new CountDownLatch(1);
        vertx.runOnContext(made -> {
            messages.onNext(Message.of("kept"));
            said.countDown();
        });
        try {
            said.await(WHILE_IT_IS_WIRED_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return messages.onOverflow().buffer();
    }

    private static Config named(String options) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of("client-options-name", options))
                .build();
    }
}
