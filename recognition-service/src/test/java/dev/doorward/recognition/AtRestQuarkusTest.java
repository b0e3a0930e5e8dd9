package dev.doorward.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.Topics;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestPeer;
import dev.doorward.recognition.people.Embeddings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys, and another model, while the service runs. */
@QuarkusTest
@WithTestResource(Infra.class)
class AtRestQuarkusTest {
    private static final Portraits.Portrait PORTRAIT = Portraits.of(1, 2);
    private static final Portraits.Portrait AT_THE_DOOR = Portraits.of(3, 1);
    private static final Duration SOON = Duration.ofSeconds(15);

    @ConfigProperty(name = "doorward.state-dir")
    Path state;

    private TestPeer camera;
    private TestPeer access;

    @BeforeEach
    void connect() {
        camera = TestPeer.as(Party.CAMERA);
        access = TestPeer.as(Party.ACCESS).hears(Topics.RECOGNISED);
        await().until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
    }

    /** The others know the database under the key of tests. */
    @AfterEach
    void leave_the_usual_key() {
        House.empty();
        TestKey.into(state.toString());
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        camera.close();
        access.close();
    }

    @Test
    void another_key_is_asked_for_by_a_file_and_nobody_at_the_door_notices() throws Exception {
        PersonId ross = House.enrolled("Ross", PORTRAIT);
        String before = one("SELECT key_id FROM picture");
        Path wish = Files.createFile(state.resolve("rekey"));

        await().atMost(SOON).until(() -> {
            assertThat(matched()).isEqualTo(ross);
            return Files.notExists(wish);
        });

        assertThat(one("SELECT key_id FROM picture")).isNotEqualTo(before);
        assertThat(Files.readAllLines(state.resolve("people.key")))
                .singleElement()
                .isNotEqualTo(TestKey.TEXT);
        assertThat(matched()).isEqualTo(ross);
    }

    @Test
    void a_lost_key_is_told_in_words_and_known_people_are_still_recognised() throws Exception {
        PersonId ross = House.enrolled("Ross", PORTRAIT);
        String picture = House.admin()
                .get("/people/{id}/pictures", ross.value())
                .then()
                .body("counts", is(List.of(true)))
                .extract()
                .path("[0].id");
        Path key = state.resolve("people.key");
        Path elsewhere = Files.move(key, state.resolve("elsewhere"));

        await().atMost(SOON).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.data.key", hasItem(containsString("is missing"))));

        House.admin().get("/people").then().statusCode(200).body("size()", is(1));
        House.admin()
                .get("/people/{id}/pictures", ross.value())
                .then()
                .statusCode(200)
                .body("[0].readable", is(false))
                .body("[0].counts", is(false))
                .body("[0].similarity", nullValue());
        House.admin()
                .get("/people/{id}/pictures/{picture}", ross.value(), picture)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("detail", containsString("Put it back"));
        House.send(ross, PORTRAIT.jpeg()).statusCode(503);
        assertThat(matched()).isEqualTo(ross);

        Files.move(elsewhere, key);

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        House.admin()
                .get("/people/{id}/pictures/{picture}", ross.value(), picture)
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @Test
    void pictures_of_another_model_are_learnt_anew_from_what_was_sent() throws Exception {
        PersonId ross = House.enrolled("Ross", PORTRAIT);
        try (Connection connection = TestDatabase.connect(Party.RECOGNITION);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE picture SET model = 'an older one',"
                            + " embedding = (SELECT array_agg(v ORDER BY n DESC) FROM unnest(embedding) WITH ORDINALITY u(v, n))");
            statement.execute("UPDATE revision SET number = number + 1");
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(one("SELECT model FROM picture"))
                .isEqualTo(Embeddings.MODEL));

        await().atMost(SOON).untilAsserted(() -> assertThat(matched()).isEqualTo(ross));
        given().get("/q/health/ready").then().body("checks.data.'to be learnt anew'", hasItem(0));
    }

    private PersonId matched() {
        FaceCaptured face = FaceMessages.of(AT_THE_DOOR);
        camera.publish(Topics.FACES, Topics.FACES.at(face.door()), face);
        Recognition outcome = access.await(
                        Topics.RECOGNISED, verdict -> verdict.face().equals(face.id()))
                .outcome();
        assertThat(outcome).isInstanceOf(Recognition.Matched.class);
        return ((Recognition.Matched) outcome).person();
    }

    private static String one(String sql) throws Exception {
        try (Connection connection = TestDatabase.connect(Party.RECOGNITION);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
