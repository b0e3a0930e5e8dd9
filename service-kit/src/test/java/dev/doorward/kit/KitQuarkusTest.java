package dev.doorward.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.Party;
import dev.doorward.contract.ServiceStatus;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.RecognitionConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestBroker;
import dev.doorward.embedded.TestInfra;
import dev.doorward.embedded.TestPeer;
import io.quarkus.runtime.Startup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit inside a smallest service, on a real broker. */
@QuarkusTest
@QuarkusTestResource(KitQuarkusTest.Infra.class)
class KitQuarkusTest {
    private static final String TOPIC = Topics.CONFIG.filled("recognition");
    /** Versions only rise, also from test to test. */
    private static final AtomicLong VERSION = new AtomicLong();

    @Inject
    SmallestService service;

    @Inject
    Inbox inbox;

    private TestPeer admin;

    public static final class Infra implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return TestInfra.quarkusProperties(Party.RECOGNITION);
        }

        @Override
        public void stop() {}
    }

    @Startup
    @ApplicationScoped
    static class SmallestService {
        private final List<Received> faces = new CopyOnWriteArrayList<>();
        private final LiveConfig<RecognitionConfig> config;
        private final Inbox inbox;

        SmallestService(LiveConfigs configs, Inbox inbox) {
            this.config = configs.of(Section.RECOGNITION);
            this.inbox = inbox;
            config.onChange(next -> {
                if (next.margin() == 0.123) {
                    throw new IllegalArgumentException("a margin of 0.123 brings bad luck");
                }
            });
        }

        RecognitionConfig config() {
            return config.current();
        }

        List<Received> faces() {
            return faces;
        }

        @Incoming("faces-in")
        void on(Received message) {
            faces.add(message);
            inbox.reject(message, "only looking");
        }
    }

    @BeforeEach
    void listen() {
        admin = TestPeer.as(Party.ADMIN)
                .hears(Topics.AVAILABILITY)
                .hears(Topics.SERVICE_STATUS)
                .hears(Topics.CONFIG_APPLIED)
                .hears(Topics.REJECTED);
    }

    @AfterEach
    void leave() {
        admin.close();
    }

    @Test
    void service_says_that_it_is_here() {
        ServiceStatus status =
                admin.await(Topics.SERVICE_STATUS, s -> s.instance().equals("recognition"));

        assertThat(status.lacks()).isEmpty();
        assertThat(admin.await(Topics.AVAILABILITY, Topics.ONLINE::equals)).isEqualTo("online");
    }

    @Test
    void signed_configuration_is_in_force_without_a_restart() {
        long version = publish(Map.of("threshold", 0.55));

        admin.await(Topics.CONFIG_APPLIED, a -> a.version() == version && a.refusedVersion() == null);
        assertThat(service.config().threshold()).isEqualTo(0.55);
    }

    @Test
    void configuration_out_of_its_bounds_is_refused_with_a_reason_and_the_last_good_one_stays() {
        long good = publish(Map.of("threshold", 0.5));
        long bad = publish(Map.of("threshold", 7));

        ConfigApplied answer =
                admin.await(Topics.CONFIG_APPLIED, a -> a.refusedVersion() != null && a.refusedVersion() == bad);
        assertThat(answer.version()).isEqualTo(good);
        assertThat(answer.problems()).containsExactly("recognition.threshold: must be at most 0.9, is 7.0");
        assertThat(service.config().threshold()).isEqualTo(0.5);
    }

    @Test
    void configuration_that_the_service_itself_refuses_is_not_in_force() {
        long bad = publish(Map.of("margin", 0.123));

        ConfigApplied answer =
                admin.await(Topics.CONFIG_APPLIED, a -> a.refusedVersion() != null && a.refusedVersion() == bad);
        assertThat(answer.problems()).containsExactly("recognition: a margin of 0.123 brings bad luck");
        assertThat(service.config().margin()).isNotEqualTo(0.123);
    }

    @Test
    void older_version_never_wins_though_it_is_signed_and_retained() {
        byte[] old = admin.sealed(
                Topics.CONFIG, TOPIC, document(VERSION.incrementAndGet(), Map.of("threshold", 0.3)), Party.ADMIN);
        long version = publish(Map.of("threshold", 0.6));
        admin.await(Topics.CONFIG_APPLIED, a -> a.version() == version);

        long before = inbox.rejected();

        admin.publishRaw(TOPIC, old, 1, true);

        await().until(() -> inbox.rejected() > before);
        assertThat(service.config().threshold()).isEqualTo(0.6);
    }

    @Test
    void unsigned_configuration_is_rejected() {
        RecognitionConfig before = service.config();
        byte[] unsigned = Json.write(document(1_000_000, Map.of("threshold", 0.89)));

        await().until(() -> {
            // Reports of rejected messages are few by design, so more than one try may be needed to hear of it.
            admin.publishRaw(TOPIC, unsigned, 1, false);
            return admin.all(Topics.REJECTED).stream().anyMatch(r -> r.reason().equals("not signed"));
        });
        assertThat(service.config()).isEqualTo(before);
    }

    @Test
    void broker_that_lost_everything_is_told_again_and_messages_flow_again() {
        TestBroker.stop();
        TestBroker.start();

        try (TestPeer later =
                        TestPeer.as(Party.ADMIN).hears(Topics.SERVICE_STATUS).hears(Topics.CONFIG_APPLIED);
                TestPeer camera = TestPeer.as(Party.CAMERA)) {
            later.await(Topics.SERVICE_STATUS, s -> s.instance().equals("recognition"));
            later.await(Topics.CONFIG_APPLIED, a -> a.instance().equals("recognition"));
            int before = service.faces().size();
            await().untilAsserted(() -> {
                camera.publishRaw("doorward/v1/door/front/faces", new byte[] {1}, 0, false);
                assertThat(service.faces()).hasSizeGreaterThan(before);
            });
        }
    }

    @Test
    void message_larger_than_the_connector_default_arrives_whole() {
        byte[] large = new byte[300_000];
        large[299_999] = 42;
        try (TestPeer camera = TestPeer.as(Party.CAMERA)) {
            camera.publishRaw("doorward/v1/door/side/faces", large, 0, false);

            await().untilAsserted(() -> assertThat(service.faces())
                    .anySatisfy(face -> assertThat(face.payload()).isEqualTo(large)));
        }
    }

    private long publish(Map<String, Object> changes) {
        long version = VERSION.incrementAndGet();
        admin.publish(Topics.CONFIG, TOPIC, document(version, changes));
        return version;
    }

    private static ConfigDocument document(long version, Map<String, Object> changes) {
        ObjectNode body = Section.RECOGNITION.defaultBody();
        changes.forEach((name, value) -> body.putPOJO(name, value));
        return new ConfigDocument("recognition", version, Instant.now(), body);
    }
}
