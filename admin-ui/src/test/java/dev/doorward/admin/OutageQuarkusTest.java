package dev.doorward.admin;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.embedded.TestBroker;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page without what it stands on: it says so, and all is well again by itself. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class OutageQuarkusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void well() {
        becomes("broker", true);
        becomes("database", true);
    }

    @Test
    void wiped_broker_gets_the_truth_back() {
        given().contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version(), "body", Map.of("liveQuality", 71)))
                .put("/api/config/camera")
                .then()
                .statusCode(200);
        int version = version();

        TestBroker.stop();
        becomes("broker", false);
        TestBroker.start();

        try (TestPeer observer = TestPeer.as("observer").hears(Topics.CONFIG).hears(Topics.ACCESS_DOCUMENT)) {
            ConfigDocument back =
                    observer.await(Topics.CONFIG, d -> d.section().equals("camera") && d.version() == version);
            assertThat(back.body().path("liveQuality").asInt()).isEqualTo(71);
            observer.await(Topics.ACCESS_DOCUMENT);
        }
        becomes("broker", true);
    }

    @Test
    void without_a_database_nothing_changes_and_no_decision_is_lost() {
        int version = version();
        DecisionMade made;
        TestDatabase.stop();
        try (Visitor visitor = new Visitor(SourceKind.CAMERA)) {
            becomes("database", false);
            given().contentType(ContentType.JSON)
                    .body(Map.of("expectedVersion", version, "body", Map.of("liveQuality", 72)))
                    .put("/api/config/camera")
                    .then()
                    .statusCode(503)
                    .body("title", equalTo("The database is away"));
            given().contentType(ContentType.JSON)
                    .body(Map.of("name", "Nobody", "level", "GUEST"))
                    .post("/api/people")
                    .then()
                    .statusCode(503);
            made = visitor.denied(new TrackId("outage"), DenialReason.NO_BLINK, null);
            // Sent again as by a broker that repeats itself: it is one decision all the same.
            await().atMost(PATIENCE).untilAsserted(() -> {
                visitor.access().publish(Topics.DECISION, Topics.DECISION.at(Visitor.FRONT), made);
                when().get("/api/decisions").then().body("id", hasItem(made.id().value()));
            });
        } finally {
            TestDatabase.start();
        }

        becomes("database", true);
        await().atMost(PATIENCE).untilAsserted(() -> when().get("/api/decisions")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + made.id() + "' }.seq > 0", equalTo(true)));
        assertThat(version()).isEqualTo(version);
    }

    private static void becomes(String what, boolean there) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> when().get("/api/state").then().body("system." + what, equalTo(there)));
    }

    private static int version() {
        return when().get("/api/config/camera").then().statusCode(200).extract().path("version");
    }
}
