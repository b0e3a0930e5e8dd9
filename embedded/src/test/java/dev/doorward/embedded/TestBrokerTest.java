package dev.doorward.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Runs on the embedded broker, and on mosquitto when the containers are asked for. */
class TestBrokerTest {
    private static final String ONLINE = Topics.AVAILABILITY.filled("recognition");
    private static final AtomicInteger UNIQUE = new AtomicInteger();

    @Test
    void nobody_comes_in_without_the_right_password() {
        assertThatThrownBy(() -> connect("recognition", "guess")).hasMessageContaining("NOT_AUTHORIZED");
        assertThatThrownBy(() -> connect("nobody", TestBroker.password(Party.ADMIN)))
                .hasMessageContaining("NOT_AUTHORIZED");
        assertThatThrownBy(() -> MqttClient.builder()
                        .useMqttVersion3()
                        .serverHost(TestBroker.host())
                        .serverPort(TestBroker.port())
                        .buildBlocking()
                        .connect())
                .hasMessageContaining("NOT_AUTHORIZED");
    }

    @Test
    void a_retained_message_is_told_to_who_comes_later() {
        String topic = Topics.AVAILABILITY.filled("camera-" + UNIQUE.incrementAndGet());
        try (TestPeer camera = TestPeer.as(Party.CAMERA)) {
            camera.publish(Topics.AVAILABILITY, topic, Topics.ONLINE);
        }
        try (TestPeer admin = TestPeer.as(Party.ADMIN).hears(topic)) {
            assertThat(admin.await(Topics.AVAILABILITY)).isEqualTo("online");
            assertThat(admin.heard())
                    .singleElement()
                    .extracting(TestPeer.Heard::retained)
                    .isEqualTo(true);
        }
    }

    @Test
    void what_one_may_not_publish_reaches_nobody_and_the_connection_stays() {
        try (TestPeer liveness = TestPeer.as(Party.LIVENESS);
                TestPeer admin = TestPeer.as(Party.ADMIN).hears(Topics.AVAILABILITY)) {
            liveness.publishRaw(ONLINE, "forged".getBytes(StandardCharsets.UTF_8), 0, false);
            liveness.publish(Topics.AVAILABILITY, Topics.AVAILABILITY.filled("liveness"), "online");

            admin.await(Topics.AVAILABILITY, "online"::equals);
            assertThat(admin.all(Topics.AVAILABILITY)).doesNotContain("forged");
        }
    }

    @Test
    void what_one_may_not_read_is_not_told() {
        DoorId door = new DoorId("read-" + UNIQUE.incrementAndGet());
        try (TestPeer access = TestPeer.as(Party.ACCESS);
                TestPeer admin = TestPeer.as(Party.ADMIN)) {
            // mosquitto grants the subscription and tells nothing, Artemis refuses it: either is right.
            try {
                access.hears(Topics.FRAME.at(door));
            } catch (IllegalStateException refused) {
                assertThat(refused).hasMessageContaining("refused");
            }
            access.hears(Topics.CONFIG.filled("door" + door));
            try (TestPeer camera = TestPeer.as(Party.CAMERA)) {
                camera.publishRaw(Topics.FRAME.at(door), new byte[] {1}, 1, false);
            }
            admin.publishRaw(Topics.CONFIG.filled("door" + door), new byte[] {2}, 1, false);

            await().until(() -> !access.heard().isEmpty());
            assertThat(access.heard()).extracting(TestPeer.Heard::topic).doesNotContain(Topics.FRAME.at(door));
        }
    }

    @Test
    void a_signed_command_arrives_whole_and_verified() {
        DoorId door = new DoorId("signed-" + UNIQUE.incrementAndGet());
        CameraCommand command =
                new CameraCommand(MessageId.random(), door, Instant.now(), CameraCommand.Action.USE, "demo", false);
        try (TestPeer camera = TestPeer.as(Party.CAMERA).hears(Topics.CAMERA_COMMAND);
                TestPeer admin = TestPeer.as(Party.ADMIN)) {
            admin.publish(Topics.CAMERA_COMMAND, Topics.CAMERA_COMMAND.at(door), command);

            assertThat(camera.await(Topics.CAMERA_COMMAND)).isEqualTo(command);
        }
    }

    @Test
    void a_large_picture_passes() {
        byte[] picture = new byte[3 << 20];
        String topic = Topics.FRAME.at(new DoorId("large-" + UNIQUE.incrementAndGet()));
        try (TestPeer admin = TestPeer.as(Party.ADMIN).hears(topic);
                TestPeer camera = TestPeer.as(Party.CAMERA)) {
            camera.publish(Topics.FRAME, topic, picture);

            assertThat(admin.await(Topics.FRAME)).hasSize(picture.length);
        }
    }

    @Test
    void after_an_outage_everyone_comes_back_on_the_same_port() {
        String topic = Topics.AVAILABILITY.filled("camera-" + UNIQUE.incrementAndGet());
        int port = TestBroker.port();
        TestBroker.stop();
        assertThatThrownBy(() -> connect("admin", TestBroker.password(Party.ADMIN)))
                .isNotNull();
        TestBroker.start();

        assertThat(TestBroker.port()).isEqualTo(port);
        await().ignoreExceptions().untilAsserted(() -> {
            try (TestPeer admin = TestPeer.as(Party.ADMIN).hears(topic);
                    TestPeer camera = TestPeer.as(Party.CAMERA)) {
                camera.publish(Topics.AVAILABILITY, topic, "online");
                assertThat(admin.await(Topics.AVAILABILITY)).isEqualTo("online");
            }
        });
    }

    private static void connect(String user, String password) {
        MqttClient.builder()
                .useMqttVersion3()
                .serverHost(TestBroker.host())
                .serverPort(TestBroker.port())
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking()
                .connect();
    }
}
