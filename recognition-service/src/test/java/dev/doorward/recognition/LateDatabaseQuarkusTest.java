package dev.doorward.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Party;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.Topics;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LateDatabase.class)
class LateDatabaseQuarkusTest {
    private static boolean started;

    @AfterAll
    static void leave_it_running() {
        if (!started) {
            TestDatabase.start();
        }
    }

    @Test
    void the_service_waits_says_so_and_recovers_by_itself() {
        try (TestPeer admin = TestPeer.as(Party.ADMIN).hears(Topics.SERVICE_STATUS);
                TestPeer camera = TestPeer.as(Party.CAMERA);
                TestPeer access = TestPeer.as(Party.ACCESS).hears(Topics.RECOGNISED)) {
            given().get("/q/health/ready").then().statusCode(503).body("checks.name", hasItem("gallery"));
            assertThat(judged(camera, access).outcome()).isInstanceOf(Recognition.Unusable.class);
            admin.await(
                    Topics.SERVICE_STATUS,
                    status -> mentions(status.lacks(), "database") && mentions(status.lacks(), "service token"));

            TestDatabase.start();
            started = true;

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
            await().until(() -> judged(camera, access).outcome() instanceof Recognition.Unknown);
        }
    }

    @Test
    void without_a_service_token_every_request_is_refused() {
        for (String authorization : List.of("", "Bearer", "Bearer ", "Bearer null", "Bearer Optional.empty")) {
            given().header("Authorization", authorization).get("/people").then().statusCode(401);
        }
    }

    private static boolean mentions(List<String> lacks, String what) {
        return lacks.stream().anyMatch(words -> words.contains(what));
    }

    private static RecognitionVerdict judged(TestPeer camera, TestPeer access) {
        FaceCaptured face = FaceMessages.of(Portraits.of(6, 1));
        camera.publish(Topics.FACES, Topics.FACES.at(face.door()), face);
        return access.await(Topics.RECOGNISED, verdict -> verdict.face().equals(face.id()));
    }
}
