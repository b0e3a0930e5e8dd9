package dev.doorward.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class ListeningConnectorTest {
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final ListeningConnector connector = new ListeningConnector(config -> {
        subscriptions.incrementAndGet();
        return Multi.createFrom().item(Message.of("retained"));
    });

    @Test
    void a_retained_document_that_arrives_while_the_service_is_wired_is_not_lost() {
        Flow.Publisher<? extends Message<?>> channel = connector.getPublisher(ConfigProvider.getConfig());
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
}
