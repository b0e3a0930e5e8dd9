package dev.doorward.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PeopleChanged;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.Topics;
import dev.doorward.embedded.TestBroker;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infra.class)
class OutagesQuarkusTest {
    private static final Portraits.Portrait PORTRAIT = Portraits.of(6, 1);
    private static final Duration RECOVERS_WITHIN = Duration.ofSeconds(10);

    @BeforeEach
    void empty_the_house() {
        await().until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
    }

    @Test
    void while_the_database_is_away_faces_are_judged_and_people_answered_with_503() {
        PersonId rachel = House.enrolled("Rachel", PORTRAIT);
        TestDatabase.stop();
        try {
            assertThat(judged(FaceMessages.of(PORTRAIT)).outcome())
                    .isInstanceOfSatisfying(Recognition.Matched.class, matched -> assertThat(matched.person())
                            .isEqualTo(rachel));
            House.admin()
                    .get("/people")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("detail", containsString("until the database is back"));
            House.send(rachel, PORTRAIT.jpeg()).statusCode(503);
            await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
        } finally {
            TestDatabase.start();
        }
        await().atMost(RECOVERS_WITHIN).untilAsserted(() -> {
            House.admin().get("/people").then().statusCode(200).body("size()", is(1));
            given().get("/q/health/ready").then().statusCode(200);
        });
    }

    @Test
    void a_change_of_another_replica_reaches_memory_by_its_message() throws Exception {
        House.enrolled("Rachel", PORTRAIT);
        try (TestPeer replica = TestPeer.as(Party.RECOGNITION)) {
            removeEveryoneAsAReplicaDoes();
            replica.publish(
                    Topics.PEOPLE_CHANGED, Topics.PEOPLE_CHANGED.pattern(), new PeopleChanged(MessageId.random()));

            await().atMost(Duration.ofSeconds(2))
                    .until(() -> judged(FaceMessages.of(PORTRAIT)).outcome() instanceof Recognition.Unknown);
        }
    }

    @Test
    void a_change_whose_message_the_brokers_outage_has_swallowed_reaches_memory_all_the_same() throws Exception {
        House.enrolled("Rachel", PORTRAIT);
        TestBroker.stop();
        removeEveryoneAsAReplicaDoes();
        TestBroker.start();

        try (TestPeer camera = TestPeer.as(Party.CAMERA);
                TestPeer access = TestPeer.as(Party.ACCESS).hears(Topics.RECOGNISED)) {
            await().atMost(RECOVERS_WITHIN).until(() -> {
                FaceCaptured face = FaceMessages.of(PORTRAIT);
                camera.publish(Topics.FACES, Topics.FACES.at(face.door()), face);
                return access.all(Topics.RECOGNISED).stream()
                        .anyMatch(verdict -> verdict.outcome() instanceof Recognition.Unknown);
            });
        }
    }

    private static void removeEveryoneAsAReplicaDoes() throws Exception {
        try (Connection connection = TestDatabase.connect(Party.RECOGNITION);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM person; UPDATE revision SET number = number + 1");
        }
    }

    private static RecognitionVerdict judged(FaceCaptured face) {
        try (TestPeer camera = TestPeer.as(Party.CAMERA);
                TestPeer access = TestPeer.as(Party.ACCESS).hears(Topics.RECOGNISED)) {
            camera.publish(Topics.FACES, Topics.FACES.at(face.door()), face);
            return access.await(Topics.RECOGNISED, verdict -> verdict.face().equals(face.id()));
        }
    }
}
