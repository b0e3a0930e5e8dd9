package dev.doorward.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.CameraState.State;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.InfraredView;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.embedded.TestPeer;
import dev.doorward.vision.image.ImageCodec;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two recordings, one of them for infrared, on a real broker. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(value = InfraredQuarkusTest.Beside.class, restrictToAnnotatedClass = true)
class InfraredQuarkusTest {
    private static final DoorId FRONT = new DoorId("front");

    private TestPeer admin;
    private TestPeer liveness;

    @ConfigProperty(name = "doorward.infrared.source")
    Optional<Path> source; // the other tests of this module have none

    @ConfigProperty(name = "doorward.source")
    String first;

    @TempDir
    Path folder;

    @BeforeEach
    void connect() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        admin = TestPeer.as(Party.ADMIN).hears(Topics.CAMERA_STATE).hears(Topics.SERVICE_STATUS);
        liveness = TestPeer.as(Party.LIVENESS).hears(Topics.FACES);
    }

    @AfterEach
    void disconnect() {
        admin.close();
        liveness.close();
    }

    @Test
    void faces_carry_infrared_once_its_camera_is_there_and_say_why_not_before_and_after() throws Exception {
        Path infrared = source.orElseThrow();
        Files.deleteIfExists(infrared);
        use(first);
        FaceCaptured without = liveness.await(Topics.FACES, face -> face.infrared() instanceof InfraredView.Missing);
        assertThat(((InfraredView.Missing) without.infrared()).reason()).contains("there is no file");
        admin.await(Topics.SERVICE_STATUS, status -> status.lacks().toString().contains("no infrared picture"));
        CameraState blind = admin.await(
                Topics.CAMERA_STATE,
                state -> state.infrared() != null && state.infrared().state() == State.UNAVAILABLE);
        assertThat(blind.infrared().reason()).contains("there is no file");
        await().until(() -> liveness.all(Topics.FACES).size() > 30); // the first camera goes on meanwhile

        Path made = Clips.infraredFace(folder.resolve("made.mp4"), 90, 30);
        Files.move(made, infrared);

        FaceCaptured face = liveness.await(
                Topics.FACES, one -> one.infrared() instanceof InfraredView.Shown shown && shown.landmarks() != null);
        InfraredView.Shown shown = (InfraredView.Shown) face.infrared();
        assertThat(ImageCodec.decode(shown.picture()).width()).isLessThanOrEqualTo(224);
        assertThat(shown.light()).isGreaterThan(50);
        assertThat(shown.expected().width()).isBetween(60.0, 130.0);
        admin.await(
                Topics.CAMERA_STATE,
                state -> state.infrared() != null && state.infrared().state() == State.RUNNING);
        admin.forget();
        assertThat(admin.await(Topics.SERVICE_STATUS).lacks().toString()).doesNotContain("infrared");

        liveness.forget();
        use(Clips.face(folder.resolve("other.mp4"), 60, 30).toString());
        liveness.await(
                Topics.FACES,
                one -> one.infrared() instanceof InfraredView.Missing missing
                        && missing.reason().equals("the infrared camera is stopped"));
    }

    private void use(String source) {
        admin.publish(
                Topics.CAMERA_COMMAND,
                Topics.CAMERA_COMMAND.at(FRONT),
                new CameraCommand(MessageId.random(), FRONT, Instant.now(), CameraCommand.Action.USE, source, true));
    }

    /** Names a recording that is not there yet. */
    public static final class Beside implements QuarkusTestResourceLifecycleManager {
        private Path folder;

        @Override
        public Map<String, String> start() {
            try {
                folder = Files.createTempDirectory("doorward-infrared");
                return Map.of(
                        "doorward.infrared.source",
                        folder.resolve("infrared.mp4").toString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            folder.resolve("infrared.mp4").toFile().delete();
            folder.toFile().delete();
        }
    }
}
