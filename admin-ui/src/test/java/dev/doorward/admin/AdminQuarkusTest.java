package dev.doorward.admin;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Hours;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The REST interface on a real broker and a real database. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class AdminQuarkusTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3, 4};

    private Visitor visitor;
    private TestPeer observer;

    @BeforeEach
    void house() {
        visitor = new Visitor(SourceKind.DEMO);
        observer = TestPeer.as("observer");
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> when().get("/api/state")
                .then()
                .statusCode(200)
                .body("system.broker", equalTo(true))
                .body("system.database", equalTo(true)));
    }

    @AfterEach
    void leave() {
        visitor.close();
        observer.close();
    }

    @Test
    void state_names_the_doors_the_services_and_the_versions() {
        visitor.servicesAreHere();
        visitor.cameraRuns();

        await().untilAsserted(() -> when().get("/api/state")
                .then()
                .body("doors.door", hasItem("front"))
                .body("doors.find { it.door == 'front' }.camera.kind", equalTo("DEMO"))
                .body("services.find { it.instance == 'liveness' }.state", equalTo("ONLINE"))
                .body("services.find { it.instance == 'notification' }.state", equalTo("NEVER_SEEN"))
                .body("config.find { it.section == 'camera' }.version", notNullValue()));
    }

    @Test
    void changed_section_is_retained_signed_and_comes_back() {
        int version = version("recognition");

        given().contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version, "body", Map.of("threshold", 0.44)))
                .put("/api/config/recognition")
                .then()
                .statusCode(200)
                .body("version", equalTo(version + 1))
                .body("body.threshold", equalTo(0.44f))
                .body("body.margin", equalTo(0.06f))
                .body("schema.properties.threshold.minimum", equalTo(0.2f));

        observer.hears(Topics.CONFIG);
        ConfigDocument told =
                observer.await(Topics.CONFIG, d -> d.section().equals("recognition") && d.version() == version + 1);
        assertThat(told.body().path("threshold").asDouble()).isEqualTo(0.44);
    }

    @Test
    void value_out_of_range_is_refused_at_its_field() {
        int version = version("camera");

        given().contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version, "body", Map.of("liveRate", 99)))
                .put("/api/config/camera")
                .then()
                .statusCode(422)
                .contentType(containsString("problem+json"))
                .body("problems[0].field", equalTo("liveRate"));

        assertThat(version("camera")).isEqualTo(version);
    }

    @Test
    void second_editor_gets_a_conflict() {
        int version = version("liveness");
        Map<String, Object> wish = Map.of("expectedVersion", version, "body", Map.of("passiveFrames", 6));
        given().contentType(ContentType.JSON)
                .body(wish)
                .put("/api/config/liveness")
                .then()
                .statusCode(200);

        given().contentType(ContentType.JSON)
                .body(wish)
                .put("/api/config/liveness")
                .then()
                .statusCode(409)
                .body("current", equalTo(version + 1));
    }

    @Test
    void stale_retained_document_does_not_win() {
        int version = version("notification");
        ConfigDocument stale = new ConfigDocument(
                "notification",
                version + 40L,
                java.time.Instant.EPOCH,
                dev.doorward.contract.config.Section.NOTIFICATION.defaultBody().put("enabled", false));
        try (TestPeer oldSelf = TestPeer.as(Party.ADMIN)) {
            oldSelf.publish(Topics.CONFIG, Topics.CONFIG.filled("notification"), stale);
        }

        observer.hears(Topics.CONFIG);
        ConfigDocument truth =
                observer.await(Topics.CONFIG, d -> d.section().equals("notification") && d.version() > version + 40L);
        assertThat(truth.body().path("enabled").asBoolean()).isTrue();
        assertThat(version("notification")).isEqualTo((int) truth.version());
    }

    @Test
    void person_gets_pictures_and_a_level_and_loses_both() {
        observer.hears(Topics.ACCESS_DOCUMENT);
        String id = add("Mira", AccessLevel.RESIDENT);
        PersonId person = new PersonId(id);
        observer.await(Topics.ACCESS_DOCUMENT, d -> d.levels().get(person) == AccessLevel.RESIDENT);

        String picture = given().contentType("image/jpeg")
                .body(JPEG)
                .post("/api/people/{id}/pictures", id)
                .then()
                .statusCode(201)
                .body("warnings[0]", containsString("lossy"))
                .extract()
                .path("id");
        assertThat(when().get("/api/people/{id}/pictures/{picture}", id, picture)
                        .asByteArray())
                .isEqualTo(JPEG);
        given().contentType("image/jpeg")
                .body("no picture at all".getBytes())
                .post("/api/people/{id}/pictures", id)
                .then()
                .statusCode(415)
                .body("detail", containsString("JPEG"));
        given().contentType(ContentType.JSON)
                .body(Map.of("level", "BARRED", "name", "Mira B."))
                .patch("/api/people/{id}", id)
                .then()
                .statusCode(204);
        when().get("/api/people")
                .then()
                .body("find { it.id == '" + id + "' }.level", equalTo("BARRED"))
                .body("find { it.id == '" + id + "' }.name", equalTo("Mira B."))
                .body("find { it.id == '" + id + "' }.pictures", equalTo(1));

        when().delete("/api/people/{id}", id).then().statusCode(200);

        observer.await(Topics.ACCESS_DOCUMENT, d -> !d.levels().containsKey(person) && d.version() > 2);
        when().get("/api/people/{id}/pictures", id).then().statusCode(404);
    }

    @Test
    void limits_of_a_person_are_told_to_the_doors_and_those_that_cannot_be_are_refused() {
        observer.hears(Topics.ACCESS_DOCUMENT);
        String id = add("Greta", AccessLevel.GUEST);
        PersonId person = new PersonId(id);
        Map<String, Object> evenings =
                Map.of("days", List.of("FRIDAY"), "holidays", true, "from", "18:00", "to", "00:00");

        changed(id, Map.of("limits", Map.of("lastDay", "2026-12-03", "uses", 3, "hours", List.of(evenings))));

        Allowance told = limited(person, guest -> guest.uses() != null);
        assertThat(told.lastDay()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(told.hours())
                .containsExactly(
                        new Hours(EnumSet.of(DayOfWeek.FRIDAY), true, LocalTime.of(18, 0), LocalTime.MIDNIGHT));
        when().get("/api/people")
                .then()
                .body("find { it.id == '" + id + "' }.level", equalTo("GUEST"))
                .body("find { it.id == '" + id + "' }.limits.uses.most", equalTo(3))
                .body("find { it.id == '" + id + "' }.limits.hours[0].to", equalTo("00:00"));

        changed(id, Map.of("limits", Map.of("firstDay", "2026-12-01", "uses", 3)));
        assertThat(limited(person, guest -> guest.firstDay() != null).uses()).isEqualTo(told.uses());
        changed(id, Map.of("limits", Map.of("uses", 3, "countAnew", true)));
        assertThat(limited(person, guest -> guest.firstDay() == null && guest.hours() == null)
                        .uses()
                        .given())
                .isGreaterThan(told.uses().given());

        given().contentType(ContentType.JSON)
                .body(Map.of("limits", Map.of("firstDay", "2026-12-02", "lastDay", "2026-12-01")))
                .patch("/api/people/{id}", id)
                .then()
                .statusCode(422)
                .body("detail", containsString("the last day must not come before the first"));

        observer.forget();
        changed(id, Map.of("level", "BARRED"));
        observer.await(Topics.ACCESS_DOCUMENT, d -> d.levels().get(person) == AccessLevel.BARRED);
        changed(id, Map.of("level", "GUEST"));
        limited(person, guest -> guest.uses().most() == 3);
        changed(id, Map.of("limits", Map.of()));
        observer.await(Topics.ACCESS_DOCUMENT, d -> d.levels().get(person) == AccessLevel.GUEST);
        when().delete("/api/people/{id}", id).then().statusCode(200);
    }

    private Allowance limited(PersonId person, Predicate<Allowance> such) {
        return observer.await(
                        Topics.ACCESS_DOCUMENT,
                        d -> d.limited().containsKey(person)
                                && such.test(d.limited().get(person)))
                .limited()
                .get(person);
    }

    private static void changed(String id, Map<String, ?> change) {
        given().contentType(ContentType.JSON)
                .body(change)
                .patch("/api/people/{id}", id)
                .then()
                .statusCode(204);
    }

    @Test
    void decision_is_kept_once_with_the_name_joined() {
        String id = add("Ada", AccessLevel.OWNER);
        DecisionMade made = visitor.granted(new TrackId("q1"), new PersonId(id));
        visitor.access().publish(Topics.DECISION, Topics.DECISION.at(Visitor.FRONT), made);

        await().untilAsserted(() -> when().get("/api/decisions?limit=100")
                .then()
                .body("findAll { it.id == '" + made.id() + "' }.size()", equalTo(1))
                .body("find { it.id == '" + made.id() + "' }.name", equalTo("Ada"))
                .body("find { it.id == '" + made.id() + "' }.decision.kind", equalTo("granted"))
                .body("find { it.id == '" + made.id() + "' }.source", equalTo("DEMO")));
    }

    @Test
    void forged_decision_is_not_shown() {
        DecisionMade honest = visitor.denied(new TrackId("q2"), DenialReason.UNKNOWN_PERSON, null);
        DecisionMade forged = new DecisionMade(
                dev.doorward.contract.MessageId.random(),
                Visitor.FRONT,
                new TrackId("q3"),
                honest.decidedAt(),
                honest.decision(),
                SourceKind.CAMERA,
                1L,
                3,
                1,
                0.9,
                java.util.List.of());
        visitor.access()
                .publishRaw(
                        Topics.DECISION.at(Visitor.FRONT),
                        visitor.access()
                                .sealed(Topics.DECISION, Topics.DECISION.at(Visitor.FRONT), forged, Party.LIVENESS),
                        1,
                        false);

        await().untilAsserted(() -> when().get("/api/decisions")
                .then()
                .body("id", hasItem(honest.id().value())));
        assertThat(when().get("/api/decisions").jsonPath().getList("id", String.class))
                .doesNotContain(forged.id().value());
    }

    @Test
    void camera_is_told_with_our_signature() {
        observer.hears(Topics.CAMERA_COMMAND);

        await().untilAsserted(() -> given().contentType(ContentType.JSON)
                .body(Map.of("action", "USE", "source", "demo"))
                .post("/api/doors/front/camera")
                .then()
                .statusCode(202));

        CameraCommand command = observer.await(Topics.CAMERA_COMMAND, c -> Objects.equals(c.source(), "demo"));
        assertThat(command.action()).isEqualTo(CameraCommand.Action.USE);
        given().contentType(ContentType.JSON)
                .body(Map.of("action", "USE", "source", "rtsp://me:secret@cam/1"))
                .post("/api/doors/front/camera")
                .then()
                .statusCode(422)
                .body("title", equalTo("No passwords here"));
        given().contentType(ContentType.JSON)
                .body(Map.of("action", "START"))
                .post("/api/doors/garage/camera")
                .then()
                .statusCode(404);
    }

    @Test
    void newest_picture_is_shown_and_garbage_is_not() {
        visitor.frame(JPEG);
        visitor.frame("not a picture".getBytes());

        await().untilAsserted(() -> assertThat(
                        when().get("/api/doors/front/frame.jpg").asByteArray())
                .isEqualTo(JPEG));
    }

    private static int version(String section) {
        return when().get("/api/config/{section}", section)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private static String add(String name, AccessLevel level) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", level))
                .post("/api/people")
                .then()
                .statusCode(201)
                .body("level", equalTo(level.name()))
                .extract()
                .path("id");
    }
}
