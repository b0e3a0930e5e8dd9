package dev.doorward.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.CameraCommand.Action;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.CameraState.State;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.NonceIssued;
import dev.doorward.contract.Party;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.VoiceHeard;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Section;
import dev.doorward.embedded.TestBroker;
import dev.doorward.embedded.TestPeer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class CameraServiceQuarkusTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final AtomicLong VERSION = new AtomicLong();

    private TestPeer admin;
    private TestPeer access;
    private TestPeer recognition;

    @ConfigProperty(name = "doorward.source")
    String face;

    @TempDir
    Path folder;

    @BeforeEach
    void connect() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
        admin = TestPeer.as(Party.ADMIN)
                .hears(Topics.FRAME)
                .hears(Topics.SCENE)
                .hears(Topics.PORTRAIT)
                .hears(Topics.CAMERA_STATE)
                .hears(Topics.CAMERA_ANSWER);
        access = TestPeer.as(Party.ACCESS);
        recognition = TestPeer.as(Party.RECOGNITION).hears(Topics.FACES);
    }

    @AfterEach
    void disconnect() {
        admin.close();
        access.close();
        recognition.close();
    }

    @Test
    void a_face_is_published_signed_fresh_and_with_its_crops() throws Exception {
        Nonce nonce = Nonce.random();
        access.publish(Topics.NONCE, Topics.NONCE.at(FRONT), new NonceIssued(FRONT, nonce));

        FaceCaptured face = recognition.await(
                Topics.FACES,
                f -> f.freshness() != null && f.freshness().nonce().equals(nonce));

        assertThat(face.source()).isEqualTo(SourceKind.FILE);
        assertThat(face.quality().poor()).isNull();
        Image aligned = ImageCodec.decode(face.aligned());
        assertThat(aligned.width()).isEqualTo(112);
        Image context = ImageCodec.decode(face.context());
        assertThat(context.width())
                .isEqualTo((int) Math.min(640, Math.ceil(4 * face.box().width()) + 2));
        assertThat(face.faceInContext().width()).isEqualTo(face.box().width());
        assertThat(face.landmarksInContext()[0]).isBetween(0f, (float) context.width());
    }

    @Test
    void one_face_is_one_track_until_the_clip_starts_again() {
        await().until(() -> recognition.all(Topics.FACES).size() > 40);

        List<FaceCaptured> faces = recognition.all(Topics.FACES);
        int changes = 0;
        for (int n = 1; n < faces.size(); n++) {
            FaceCaptured before = faces.get(n - 1);
            FaceCaptured after = faces.get(n);
            boolean soon =
                    Duration.between(before.capturedAt(), after.capturedAt()).toMillis() < 200;
            changes += soon && !before.track().equals(after.track()) ? 1 : 0;
        }
        Duration heard =
                Duration.between(faces.getFirst().capturedAt(), faces.getLast().capturedAt());
        assertThat(changes).isLessThanOrEqualTo((int) heard.toSeconds() / 3 + 1); // the clip lasts 3 s
    }

    @Test
    void people_are_shown_some_of_the_faces_and_not_all() {
        await().until(() -> admin.all(Topics.PORTRAIT).size() > 8);
        List<FaceCaptured> portraits = admin.all(Topics.PORTRAIT);
        List<FaceCaptured> faces = recognition.all(Topics.FACES);

        assertThat(faces).extracting(FaceCaptured::id).contains(portraits.get(5).id());
        Duration heard = Duration.between(
                portraits.getFirst().capturedAt(), portraits.getLast().capturedAt());
        assertThat(portraits.size() - 1).isLessThanOrEqualTo((int) (heard.toMillis() / 200));
    }

    @Test
    void the_scene_and_a_plain_jpeg_are_published() throws Exception {
        SceneObserved scene = admin.await(Topics.SCENE, s -> !s.faces().isEmpty());
        byte[] jpeg = admin.await(Topics.FRAME);

        assertThat(scene.width()).isEqualTo(640);
        Image live = ImageCodec.decode(jpeg);
        assertThat(live.width()).isEqualTo(640);
        assertThat(live.height()).isEqualTo(480);
    }

    @Test
    void a_microphone_that_is_switched_on_adds_when_there_was_a_voice_and_nothing_once_it_is_off() throws Exception {
        recognition.await(Topics.FACES, f -> f.voice() == null);

        microphone(true);

        VoiceHeard heard = recognition
                .await(
                        Topics.FACES,
                        f -> f.voice() != null && f.voice().percent().size() == 32)
                .voice();
        assertThat(heard.endedMsBefore()).isBetween(-20L, 500L);
        if (Speech.isThere()) { // the clip speaks from its second 1 on
            recognition.await(
                    Topics.FACES,
                    f -> f.voice() != null
                            && f.voice().percent().stream().anyMatch(percent -> percent > 90)
                            && f.voice().percent().stream().anyMatch(percent -> percent < 20));
        }
        microphone(false);
        recognition.forget();
        recognition.await(Topics.FACES, f -> f.voice() == null);
    }

    @Test
    void a_source_without_sound_is_told_to_lack_it_while_the_microphone_is_on() throws Exception {
        TestPeer listener = TestPeer.as(Party.ADMIN).hears(Topics.SERVICE_STATUS);
        Path quiet = Clips.face(folder.resolve("quiet.mp4"), 300, 30);
        microphone(true);
        admin.publish(Topics.CAMERA_COMMAND, Topics.CAMERA_COMMAND.at(FRONT), command(Action.USE, quiet.toString()));

        listener.await(Topics.SERVICE_STATUS, status -> status.lacks()
                .contains("nobody is heard: no sound comes from the source"));

        backToTheFace();
        recognition.await(Topics.FACES, f -> f.voice() != null);
        listener.await(Topics.SERVICE_STATUS, status -> status.lacks().stream()
                .noneMatch(lack -> lack.startsWith("nobody is heard")));
        microphone(false);
        listener.close();
    }

    private void microphone(boolean on) {
        long version = VERSION.incrementAndGet();
        TestPeer owner = TestPeer.as(Party.ADMIN).hears(Topics.CONFIG_APPLIED);
        ObjectNode body = Section.CAMERA.defaultBody();
        body.put("microphone", on);
        owner.publish(
                Topics.CONFIG,
                Topics.CONFIG.filled(Section.CAMERA.name()),
                new ConfigDocument(Section.CAMERA.name(), version, Instant.now(), body));
        owner.await(Topics.CONFIG_APPLIED, applied -> applied.version() == version);
        owner.close();
    }

    @Test
    void its_state_tells_the_rates() {
        CameraState state = admin.await(
                Topics.CAMERA_STATE,
                s -> s.state() == State.RUNNING && s.analysedPerSecond() > 0 && s.capturedPerSecond() > 20);

        assertThat(state.capturedPerSecond()).isLessThan(32);
        assertThat(state.kind()).isEqualTo(SourceKind.FILE);
    }

    @Test
    void a_signed_command_is_carried_out_once_and_answered() throws Exception {
        Path once = Clips.grey(folder.resolve("once.mp4"), 10, 30);
        CameraCommand use = command(Action.USE, once.toString());
        byte[] sealed = admin.sealed(Topics.CAMERA_COMMAND, Topics.CAMERA_COMMAND.at(FRONT), use, Party.ADMIN);

        admin.publishRaw(Topics.CAMERA_COMMAND.at(FRONT), sealed, 1, false);
        admin.await(Topics.CAMERA_ANSWER, a -> answers(a, use, Outcome.DONE));
        admin.await(
                Topics.CAMERA_STATE, s -> s.state() == State.ENDED && s.source().equals(once.toString()));
        admin.publishRaw(Topics.CAMERA_COMMAND.at(FRONT), sealed, 1, false);

        CommandAnswered second = admin.await(Topics.CAMERA_ANSWER, a -> answers(a, use, Outcome.REFUSED));
        assertThat(second.reason()).isEqualTo("it was carried out before");
        backToTheFace();
    }

    @Test
    void a_missing_file_and_a_text_named_mp4_are_answered_and_a_good_source_works_after_them() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
        CameraCommand missing = command(Action.USE, "/nowhere/visit.mp4");
        admin.publish(Topics.CAMERA_COMMAND, Topics.CAMERA_COMMAND.at(FRONT), missing);
        admin.await(Topics.CAMERA_ANSWER, a -> answers(a, missing, Outcome.REFUSED));

        admin.publish(Topics.CAMERA_COMMAND, Topics.CAMERA_COMMAND.at(FRONT), command(Action.USE, text.toString()));

        CameraState state = admin.await(Topics.CAMERA_STATE, s -> s.state() == State.UNAVAILABLE);
        assertThat(state.reason()).isEqualTo("can't be opened: Invalid data found when processing input");
        backToTheFace();
    }

    @Test
    void retained_unsigned_forged_and_garbled_messages_change_nothing() {
        TestPeer listener = TestPeer.as(Party.ADMIN).hears(Topics.REJECTED);
        String commands = Topics.CAMERA_COMMAND.at(FRONT);
        byte[] forged = admin.sealed(Topics.CAMERA_COMMAND, commands, command(Action.STOP, null), Party.RECOGNITION);

        admin.publishRaw(commands, forged, 1, false);
        admin.publishRaw(commands, "\u0000garbage".getBytes(StandardCharsets.UTF_8), 1, false);
        access.publishRaw(Topics.NONCE.at(FRONT), new byte[] {1, 2, 3}, 0, false);

        listener.await(Topics.REJECTED, rejected -> rejected.instance().equals("camera-front"));
        admin.forget();
        CameraState state = admin.await(Topics.CAMERA_STATE);
        assertThat(state.state()).isEqualTo(State.RUNNING);
        listener.close();
    }

    @Test
    void after_an_outage_of_the_broker_faces_and_the_retained_state_are_there_again() {
        recognition.await(Topics.FACES);
        TestBroker.stop();
        recognition.forget();
        admin.forget();
        TestBroker.start();

        TestPeer later = TestPeer.as(Party.ADMIN).hears(Topics.CAMERA_STATE).hears(Topics.SCENE);

        later.await(Topics.CAMERA_STATE, s -> s.state() == State.RUNNING);
        later.await(Topics.SCENE);
        later.close();
    }

    private void backToTheFace() {
        CameraCommand use = new CameraCommand(MessageId.random(), FRONT, Instant.now(), Action.USE, face, true);
        admin.forget();
        admin.publish(Topics.CAMERA_COMMAND, Topics.CAMERA_COMMAND.at(FRONT), use);
        admin.await(Topics.CAMERA_STATE, s -> s.state() == State.RUNNING);
    }

    private static boolean answers(CommandAnswered answer, CameraCommand command, Outcome outcome) {
        return answer.command().equals(command.id().value()) && answer.outcome() == outcome;
    }

    private static CameraCommand command(Action action, String source) {
        return new CameraCommand(MessageId.random(), FRONT, Instant.now(), action, source, false);
    }
}
