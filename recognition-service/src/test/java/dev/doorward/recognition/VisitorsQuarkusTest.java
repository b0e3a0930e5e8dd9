package dev.doorward.recognition;

import static dev.doorward.recognition.FaceMessages.DOOR;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers at the door, from their faces to what admin-ui is told of them. */
@QuarkusTest
@WithTestResource(Infra.class)
class VisitorsQuarkusTest {
    private static final Portraits.Portrait RACHEL = Portraits.of(6, 1);
    private static final Portraits.Portrait ROSS = Portraits.of(1, 2);
    private static final Portraits.Portrait ROSS_AGAIN = Portraits.of(3, 1);

    @Inject
    Visitors visitors;

    private TestPeer camera;
    private TestPeer access;
    private TestPeer admin;
    private int tracks;

    @BeforeEach
    void house_without_people_and_visitors() {
        camera = TestPeer.as(Party.CAMERA);
        access = TestPeer.as(Party.ACCESS).hears(Topics.RECOGNISED);
        admin = TestPeer.as(Party.ADMIN).hears(Topics.CONFIG_APPLIED);
        await().until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
        keptFor(7);
    }

    @AfterEach
    void disconnect() {
        House.empty();
        camera.close();
        access.close();
        admin.close();
    }

    @Test
    void stranger_who_comes_twice_is_one_visitor_and_never_known_by_it() {
        TrackId first = comes(ROSS, SourceKind.CAMERA);
        visited(first);
        TrackId second = comes(ROSS_AGAIN, SourceKind.CAMERA);
        String id = visited(second).extract().path("[0].visitor.id");

        list(false)
                .body("id", contains(id))
                .body("[0].times", equalTo(1)) // within ten minutes
                .body("[0].doors", contains("front"))
                .body("[0].demo", equalTo(false));
        visited(first).body("[0].visitor.id", equalTo(id)).body("[0].track", equalTo(first.value()));
        byte[] picture = House.admin()
                .get("/visitors/{id}/picture", id)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        assertThat(picture).startsWith(0xff, 0xd8);
        assertThat(judged(FaceMessages.of(ROSS)).outcome())
                .as("a stranger who came often is a stranger")
                .isEqualTo(new Recognition.Unknown(-1, 0.40));
    }

    @Test
    void who_lives_here_and_who_is_in_a_file_is_no_visitor() {
        House.enrolled("Rachel", RACHEL);
        comes(RACHEL, SourceKind.CAMERA);
        comes(ROSS, SourceKind.FILE);
        TrackId stranger = comes(ROSS, SourceKind.CAMERA);

        visited(stranger);

        list(false).body("", hasSize(1));
    }

    @Test
    void becomes_a_person_by_the_ordinary_judgement_and_is_a_stranger_no_more() {
        String id = visited(comes(ROSS, SourceKind.CAMERA)).extract().path("[0].visitor.id");
        PersonId demo = House.person("Demo", true);
        become(id, demo).statusCode(409).body("detail", containsString("do not mix"));
        become(id, PersonId.random()).statusCode(404).body("title", equalTo("No such person"));
        PersonId ross = House.person("Ross");

        become(id, ross).statusCode(201).body("warnings", empty());

        assertThat(judged(FaceMessages.of(ROSS_AGAIN)).outcome())
                .isInstanceOfSatisfying(Recognition.Matched.class, matched -> assertThat(matched.person())
                        .isEqualTo(ross));
        House.admin().get("/visitors/{id}", id).then().statusCode(404);
        become(id, ross).statusCode(404).body("title", equalTo("No such visitor"));
    }

    @Test
    void one_too_like_somebody_else_becomes_nobody_and_stays() {
        String id = visited(comes(ROSS, SourceKind.CAMERA)).extract().path("[0].visitor.id");
        House.enrolled("Ross", ROSS_AGAIN);
        PersonId twin = House.person("Twin");

        become(id, twin).statusCode(409).body("title", equalTo("Too like someone else"));

        House.admin().get("/visitors/{id}", id).then().statusCode(200);
    }

    @Test
    void one_too_like_somebody_else_becomes_another_person_when_an_owner_says_that_they_are_two() {
        String id = visited(comes(ROSS, SourceKind.CAMERA)).extract().path("[0].visitor.id");
        House.enrolled("Ross", ROSS_AGAIN);
        PersonId twin = House.person("Twin");

        House.admin()
                .post("/visitors/{visitor}/person/{person}?override=true", id, twin.value())
                .then()
                .statusCode(201);

        House.admin().get("/visitors/{id}", id).then().statusCode(404);
    }

    @Test
    void were_they_here_before_is_answered_by_a_picture() {
        String id = visited(comes(ROSS, SourceKind.CAMERA)).extract().path("[0].visitor.id");

        alike(ROSS_AGAIN.jpeg(), false)
                .statusCode(200)
                .body("visitor.id", contains(id))
                .body("[0].similarity.toDouble()", closeTo(0.65, 0.15));
        alike(ROSS_AGAIN.jpeg(), true).statusCode(200).body("", empty());
        alike(RACHEL.jpeg(), false).statusCode(200).body("", empty());
        alike(Pictures.wall(), false).statusCode(422).body("detail", containsString("No face was found"));
        alike("no picture".getBytes(), false).statusCode(422);
    }

    @Test
    void ignored_and_forgotten() {
        String id = visited(comes(ROSS, SourceKind.CAMERA)).extract().path("[0].visitor.id");

        change(id, Map.of("ignored", true)).statusCode(200).body("ignored", equalTo(true));
        list(false).body("", empty());
        list(true).body("id", contains(id));
        change(id, Map.of()).statusCode(400);

        House.admin().delete("/visitors/{id}", id).then().statusCode(204);
        House.admin().delete("/visitors/{id}", id).then().statusCode(204);
        list(true).body("", empty());
        House.admin().get("/visitors/{id}/picture", id).then().statusCode(404);
        change(id, Map.of("ignored", true)).statusCode(404);
    }

    @Test
    void questions_that_make_no_sense_are_answered_so() {
        House.admin().get("/visitors?before=yesterday").then().statusCode(400);
        House.admin().get("/visitors/visits?at=nonsense").then().statusCode(400);
        House.admin().get("/visitors/not-an-id").then().statusCode(404);
        given().get("/visitors").then().statusCode(401);
    }

    @Test
    void owner_who_wants_none_kept_has_none() {
        visited(comes(ROSS, SourceKind.CAMERA));

        keptFor(0);
        visitors.forget();
        list(false).body("", empty());

        comes(ROSS, SourceKind.CAMERA);
        keptFor(1);
        TrackId later = comes(RACHEL, SourceKind.CAMERA);
        visited(later);
        list(false).body("", hasSize(1));
    }

    @Test
    void outage_of_the_database_costs_no_verdict_and_the_visit_is_kept_when_it_is_back() {
        TrackId track;
        TestDatabase.stop();
        try {
            track = comes(ROSS, SourceKind.CAMERA);
        } finally {
            TestDatabase.start();
        }
        visited(track);
    }

    private TrackId comes(Portraits.Portrait who, SourceKind source) {
        TrackId track = new TrackId("v" + System.nanoTime() + "-" + ++tracks);
        for (int i = 0; i < 3; i++) {
            judged(FaceMessages.visit(who, track, source));
        }
        return track;
    }

    private RecognitionVerdict judged(FaceCaptured face) {
        camera.publish(Topics.FACES, Topics.FACES.at(DOOR), face);
        return access.await(Topics.RECOGNISED, verdict -> verdict.face().equals(face.id()));
    }

    private static ValidatableResponse visited(TrackId track) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> House.admin()
                                .queryParam("at", DOOR + "/" + track)
                                .get("/visitors/visits")
                                .then(),
                        answer -> answer.extract().statusCode() == 200
                                && !answer.extract().jsonPath().getList("").isEmpty());
    }

    private static ValidatableResponse list(boolean ignored) {
        return House.admin().get("/visitors?ignored=" + ignored).then().statusCode(200);
    }

    private static ValidatableResponse become(String visitor, PersonId person) {
        return House.admin()
                .post("/visitors/{visitor}/person/{person}", visitor, person.value())
                .then();
    }

    private static ValidatableResponse change(String visitor, Map<String, Object> change) {
        return House.admin()
                .contentType("application/json")
                .body(change)
                .patch("/visitors/{id}", visitor)
                .then();
    }

    private static ValidatableResponse alike(byte[] picture, boolean demo) {
        return House.admin()
                .contentType("application/octet-stream")
                .queryParam("demo", demo)
                .body(picture)
                .post("/visitors/alike")
                .then();
    }

    private void keptFor(int days) {
        long version = ConfigVersions.next();
        var body = Json.mapper().createObjectNode().put("visitorDays", days);
        admin.publish(
                Topics.CONFIG,
                Topics.CONFIG.filled("recognition"),
                new ConfigDocument("recognition", version, Instant.now(), body));
        admin.await(Topics.CONFIG_APPLIED, applied -> applied.version() == version);
    }
}
