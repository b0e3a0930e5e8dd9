package dev.doorward.recognition;

import static dev.doorward.recognition.FaceMessages.DOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestPeer;
import dev.doorward.recognition.people.Embeddings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infra.class)
class VerdictsQuarkusTest {
    private static final String FACES = Topics.FACES.at(DOOR);

    private TestPeer camera;
    private TestPeer access;
    private TestPeer admin;

    @BeforeEach
    void connect() {
        camera = TestPeer.as(Party.CAMERA);
        access = TestPeer.as(Party.ACCESS).hears(Topics.RECOGNISED);
        admin = TestPeer.as(Party.ADMIN)
                .hears(Topics.PEOPLE_CHANGED)
                .hears(Topics.REJECTED)
                .hears(Topics.CONFIG_APPLIED);
        await().until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
    }

    @AfterEach
    void disconnect() {
        camera.close();
        access.close();
        admin.close();
    }

    @Test
    void a_known_face_is_matched_and_what_binds_the_verdict_to_it_is_carried_on() {
        PersonId ross = House.enrolled("Ross", Portraits.of(1, 2));
        House.enrolled("Rachel", Portraits.of(6, 1));
        FaceCaptured face = FaceMessages.of(Portraits.of(3, 1));

        RecognitionVerdict verdict = judged(face);

        assertThat(verdict.outcome()).isInstanceOfSatisfying(Recognition.Matched.class, matched -> {
            assertThat(matched.person()).isEqualTo(ross);
            assertThat(matched.similarity()).isBetween(0.6, 0.8);
            assertThat(matched.margin()).isGreaterThan(0.3);
            assertThat(matched.threshold()).isEqualTo(0.40);
        });
        assertThat(verdict)
                .extracting(
                        RecognitionVerdict::door,
                        RecognitionVerdict::track,
                        RecognitionVerdict::freshness,
                        RecognitionVerdict::capturedAt,
                        RecognitionVerdict::source,
                        RecognitionVerdict::model)
                .containsExactly(
                        face.door(),
                        face.track(),
                        face.freshness(),
                        face.capturedAt(),
                        face.source(),
                        Embeddings.MODEL);
        assertThat(verdict.continuity()).matches("[0-9a-f]{32}");
    }

    @Test
    void a_stranger_is_unknown() {
        House.enrolled("Rachel", Portraits.of(6, 1));

        assertThat(judged(FaceMessages.of(Portraits.of(5, 0))).outcome()).isInstanceOf(Recognition.Unknown.class);
    }

    @Test
    void everyone_is_unknown_to_an_empty_gallery() {
        assertThat(judged(FaceMessages.of(Portraits.of(6, 1))).outcome()).isEqualTo(new Recognition.Unknown(-1, 0.40));
    }

    @Test
    void a_removed_person_is_unknown_at_once() {
        PersonId rachel = House.enrolled("Rachel", Portraits.of(6, 1));
        assertThat(judged(FaceMessages.of(Portraits.of(6, 1))).outcome()).isInstanceOf(Recognition.Matched.class);

        House.admin().delete("/people/{id}", rachel.value()).then().statusCode(204);

        assertThat(judged(FaceMessages.of(Portraits.of(6, 1))).outcome()).isInstanceOf(Recognition.Unknown.class);
    }

    @Test
    void demo_people_are_known_to_the_demo_source_only() {
        PersonId visitor = House.person("Demo visitor", true);
        House.send(visitor, Portraits.of(6, 1).jpeg()).statusCode(201);

        assertThat(judged(FaceMessages.of(Portraits.of(6, 1), SourceKind.DEMO)).outcome())
                .isInstanceOfSatisfying(Recognition.Matched.class, matched -> assertThat(matched.person())
                        .isEqualTo(visitor));
        assertThat(judged(FaceMessages.of(Portraits.of(6, 1), SourceKind.CAMERA))
                        .outcome())
                .isEqualTo(new Recognition.Unknown(-1, 0.40));
    }

    @Test
    void a_poor_face_is_answered_with_the_reason_and_without_continuity() {
        RecognitionVerdict verdict = judged(FaceMessages.poor("too far away"));

        assertThat(verdict.outcome()).isEqualTo(new Recognition.Unusable("too far away"));
        assertThat(verdict.continuity()).isNull();
    }

    @Test
    void an_unreadable_crop_is_unusable_and_the_next_face_is_judged() {
        FaceCaptured garbage = FaceMessages.of("no picture".getBytes(StandardCharsets.UTF_8), null, SourceKind.CAMERA);

        assertThat(judged(garbage).outcome()).isEqualTo(new Recognition.Unusable("the aligned crop can't be read"));
        assertThat(judged(FaceMessages.of(Portraits.of(6, 1))).outcome()).isInstanceOf(Recognition.Unknown.class);
    }

    @Test
    void a_change_is_told_to_the_house_without_a_name() {
        House.person("Secret Name");

        admin.await(Topics.PEOPLE_CHANGED);
        assertThat(admin.heard())
                .noneMatch(message -> new String(message.payload(), StandardCharsets.UTF_8).contains("Secret"));
    }

    @Test
    void faces_that_are_not_the_cameras_get_no_verdict_and_are_reported() {
        FaceCaptured face = FaceMessages.of(Portraits.of(6, 1));
        byte[] signed = camera.sealed(Topics.FACES, FACES, face, Party.CAMERA);
        byte[] altered = signed.clone();
        altered[altered.length / 2] ^= 1;
        DoorId back = new DoorId("back");
        String otherDoor = Topics.FACES.at(back);

        camera.publishRaw(FACES, "garbage".getBytes(StandardCharsets.UTF_8), 0, false);
        camera.publishRaw(FACES, Json.write(face), 0, false);
        camera.publishRaw(FACES, altered, 0, false);
        camera.publishRaw(FACES, camera.sealed(Topics.FACES, FACES, face, Party.LIVENESS), 0, false);
        camera.publishRaw(otherDoor, signed, 0, false);
        camera.publishRaw(otherDoor, camera.sealed(Topics.FACES, otherDoor, face, Party.CAMERA), 0, false);

        admin.await(Topics.REJECTED);
        RecognitionVerdict honest = judged(FaceMessages.of(Portraits.of(6, 1)));
        assertThat(access.all(Topics.RECOGNISED)).containsExactly(honest);
    }

    @Test
    void a_new_threshold_is_in_force_at_once() {
        House.enrolled("Ross", Portraits.of(1, 2));
        assertThat(judged(FaceMessages.of(Portraits.of(3, 1))).outcome()).isInstanceOf(Recognition.Matched.class);

        configure(0.85);

        assertThat(judged(FaceMessages.of(Portraits.of(3, 1))).outcome())
                .isInstanceOfSatisfying(Recognition.Unknown.class, unknown -> assertThat(unknown.threshold())
                        .isEqualTo(0.85));
        configure(0.40);
    }

    private void configure(double threshold) {
        long version = ConfigVersions.next();
        var body = Json.mapper().createObjectNode().put("threshold", threshold);
        admin.publish(
                Topics.CONFIG,
                Topics.CONFIG.filled("recognition"),
                new ConfigDocument("recognition", version, Instant.now(), body));
        admin.await(Topics.CONFIG_APPLIED, applied -> applied.version() == version);
    }

    private RecognitionVerdict judged(FaceCaptured face) {
        camera.publish(Topics.FACES, FACES, face);
        return access.await(Topics.RECOGNISED, verdict -> verdict.face().equals(face.id()));
    }
}
