package dev.doorward.admin;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.doorward.admin.testing.HouseResource;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of the past, the way back, and the whole as one file. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class ConfigHistoryQuarkusTest {
    @BeforeEach
    void theDatabaseIsThere() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/config/camera").then().statusCode(200));
    }

    @Test
    void history_tells_who_wrote_what_and_goes_back_page_by_page() {
        int first = version("camera");
        change("camera", first, Map.of("liveRate", 11)).statusCode(200);
        change("camera", first + 1, Map.of("liveRate", 12)).statusCode(200);

        when().get("/api/config/camera/history?limit=2")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("[0].version", equalTo(first + 2))
                .body("[0].body.liveRate", equalTo(12))
                .body("[0].author", equalTo("this machine"))
                .body("[0].note", nullValue())
                .body("[1].body.liveRate", equalTo(11));
        when().get("/api/config/camera/history?limit=1&before=" + (first + 1))
                .then()
                .body("[0].version", equalTo(first));
    }

    @Test
    void an_earlier_version_comes_back_as_a_new_one_and_is_told() {
        int first = version("recognition");
        change("recognition", first, Map.of("threshold", 0.61)).statusCode(200);
        change("recognition", first + 1, Map.of("threshold", 0.52)).statusCode(200);

        rollBack("recognition", first + 2, first + 1)
                .statusCode(200)
                .body("version", equalTo(first + 3))
                .body("body.threshold", equalTo(0.61f));

        when().get("/api/config/recognition/history?limit=1")
                .then()
                .body("[0].note", equalTo("as version " + (first + 1)));
        try (TestPeer observer = TestPeer.as("observer")) {
            observer.hears(Topics.CONFIG);
            ConfigDocument told =
                    observer.await(Topics.CONFIG, d -> d.section().equals("recognition") && d.version() == first + 3);
            assertThat(told.body().path("threshold").asDouble()).isEqualTo(0.61);
        }
    }

    @Test
    void a_way_back_that_somebody_overtook_is_a_conflict() {
        int first = version("liveness");
        change("liveness", first, Map.of("passiveFrames", 7)).statusCode(200);

        rollBack("liveness", first, first).statusCode(409).body("current", equalTo(first + 1));
        rollBack("liveness", first + 1, 999_999).statusCode(404).body("detail", containsString("no version 999999"));
        rollBack("liveness", first + 1, -1).statusCode(400);
        rollBack("liveness", first + 1, Long.MAX_VALUE).statusCode(404);
    }

    @Test
    void file_brings_everything_back() {
        JsonPath file = export();
        assertThat(file.getMap("sections").keySet())
                .hasToString("[access, camera, liveness, notification, recognition]");
        change("access", version("access"), Map.of("relockAfter", 9)).statusCode(200);
        change("camera", version("camera"), Map.of("liveRate", 7)).statusCode(200);
        JsonPath now = export();

        bringBack(file.getMap("sections"), now.getMap("versions"))
                .statusCode(200)
                .body("section", hasItems("access", "camera"));

        assertThat(export().getMap("sections")).isEqualTo(file.getMap("sections"));
        when().get("/api/config/access/history?limit=1").then().body("[0].note", equalTo("imported"));
    }

    @Test
    void file_with_one_wrong_value_changes_nothing() {
        JsonPath before = export();
        Map<String, Object> sections = new HashMap<>(before.getMap("sections"));
        sections.put("camera", Map.of("liveRate", 5));
        sections.put("recognition", Map.of("threshold", 7));

        bringBack(sections, before.getMap("versions"))
                .statusCode(422)
                .body("problems[0].section", equalTo("recognition"))
                .body("problems[0].field", equalTo("threshold"));
        bringBack(Map.of("kitchen", Map.of()), Map.of("kitchen", 1))
                .statusCode(422)
                .body("detail", containsString("no section \"kitchen\""));
        given().contentType(ContentType.JSON)
                .body(Map.of("sections", Map.of()))
                .put("/api/config")
                .then()
                .statusCode(422)
                .body("title", equalTo("Not a configuration file"));

        assertThat(export().getMap("versions")).isEqualTo(before.getMap("versions"));
    }

    @Test
    void file_that_somebody_overtook_in_one_section_changes_none() {
        JsonPath before = export();
        change("access", version("access"), Map.of("relockAfter", 8)).statusCode(200);

        bringBack(before.getMap("sections"), before.getMap("versions")).statusCode(409);

        assertThat(version("camera")).isEqualTo(before.getInt("versions.camera"));
    }

    private static JsonPath export() {
        return when().get("/api/config")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("doorward-configuration.json"))
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse bringBack(Map<String, Object> sections, Map<String, Object> versions) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("kind", "doorward-configuration", "sections", sections, "expectedVersions", versions))
                .put("/api/config")
                .then();
    }

    private static ValidatableResponse change(String section, int expected, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", expected, "body", body))
                .put("/api/config/{section}", section)
                .then();
    }

    private static ValidatableResponse rollBack(String section, int expected, long to) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", expected, "version", to))
                .post("/api/config/{section}/rollback", section)
                .then();
    }

    private static int version(String section) {
        return when().get("/api/config/{section}", section).then().extract().path("version");
    }
}
