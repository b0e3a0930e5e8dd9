package dev.doorward.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "This was not me": from a picture over REST to the next verdict. */
@QuarkusTest
@WithTestResource(Infra.class)
class MistakenQuarkusTest {
    private static final Portraits.Portrait ROSS = Portraits.of(1, 2);
    private static final Portraits.Portrait ROSS_AGAIN = Portraits.of(3, 1);
    private static final Portraits.Portrait RACHEL = Portraits.of(6, 1);
    /** At which Rachel is taken for Ross; so is everybody. */
    private static final double CARELESS = 0.2;

    private TestPeer camera;
    private TestPeer access;
    private TestPeer admin;

    @BeforeEach
    void house_without_people() {
        camera = TestPeer.as(Party.CAMERA);
        access = TestPeer.as(Party.ACCESS).hears(Topics.RECOGNISED);
        admin = TestPeer.as(Party.ADMIN).hears(Topics.CONFIG_APPLIED).hears(Topics.PEOPLE_CHANGED);
        await().until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
    }

    @AfterEach
    void disconnect() {
        threshold(0.40);
        camera.close();
        access.close();
        admin.close();
    }

    @Test
    void who_was_mistaken_is_unknown_from_then_on_and_the_person_is_known_as_before() {
        Portraits.Portrait stranger = mostLike(ROSS);
        threshold(CARELESS);
        PersonId ross = House.enrolled("Ross", ROSS);
        assertThat(judged(stranger)).isInstanceOf(Recognition.Matched.class);

        String face = notThem(ross, stranger).statusCode(201).extract().path("id");

        admin.await(Topics.PEOPLE_CHANGED);
        assertThat(judged(stranger)).isInstanceOf(Recognition.Unknown.class);
        assertThat(judged(ROSS_AGAIN))
                .isInstanceOfSatisfying(Recognition.Matched.class, matched -> assertThat(matched.person())
                        .isEqualTo(ross));
        mistaken(ross).body("id", equalTo(List.of(face)));
        House.admin().get("/people/{person}/pictures", ross.value()).then().body("", hasSize(1));
        House.admin()
                .get("/people/{person}/mistaken/{face}", ross.value(), face)
                .then()
                .statusCode(200)
                .contentType("image/jpeg");

        House.admin()
                .delete("/people/{person}/mistaken/{face}", ross.value(), face)
                .then()
                .statusCode(204);
        assertThat(judged(stranger)).isInstanceOf(Recognition.Matched.class);
        mistaken(ross).body("", empty());
    }

    @Test
    void persons_own_face_is_refused_for_it_would_shut_them_out() {
        PersonId ross = House.enrolled("Ross", ROSS);

        notThem(ross, ROSS_AGAIN)
                .statusCode(409)
                .body("title", equalTo("It may be them"))
                .body("detail", containsString("would not get in any more"));

        mistaken(ross).body("", empty());
        assertThat(judged(ROSS_AGAIN)).isInstanceOf(Recognition.Matched.class);
    }

    @Test
    void there_are_no_more_than_ten_and_they_go_with_the_person() {
        PersonId ross = House.enrolled("Ross", ROSS);
        for (int i = 0; i < 10; i++) {
            notThem(ross, RACHEL).statusCode(201);
        }
        notThem(ross, RACHEL).statusCode(409).body("detail", startsWith("So many faces (10)"));

        House.admin().delete("/people/{person}", ross.value()).then().statusCode(204);

        House.admin().get("/people/{person}/mistaken", ross.value()).then().statusCode(404);
        notThem(ross, RACHEL).statusCode(404);
    }

    @Test
    void what_shows_no_face_is_refused_in_words() {
        PersonId ross = House.enrolled("Ross", ROSS);

        House.admin()
                .contentType("application/octet-stream")
                .body(Pictures.wall())
                .post("/people/{person}/mistaken", ross.value())
                .then()
                .statusCode(422)
                .body("detail", containsString("No face was found"));
    }

    /** Whose face is like that one as none other is, of those that aren't their own. */
    private static Portraits.Portrait mostLike(Portraits.Portrait portrait) {
        return Portraits.all().stream()
                .filter(other -> other.embedding().similarity(portrait.embedding()) < 0.40)
                .filter(other -> other.picture().height() > 200)
                .max(Comparator.comparingDouble(other -> other.embedding().similarity(portrait.embedding())))
                .orElseThrow();
    }

    private static ValidatableResponse notThem(PersonId person, Portraits.Portrait face) {
        return House.admin()
                .contentType("application/octet-stream")
                .body(face.jpeg())
                .post("/people/{person}/mistaken", person.value())
                .then();
    }

    private static ValidatableResponse mistaken(PersonId person) {
        return House.admin()
                .get("/people/{person}/mistaken", person.value())
                .then()
                .statusCode(200);
    }

    private Recognition judged(Portraits.Portrait portrait) {
        FaceCaptured face = FaceMessages.of(portrait);
        camera.publish(Topics.FACES, Topics.FACES.at(face.door()), face);
        return access.await(Topics.RECOGNISED, verdict -> verdict.face().equals(face.id()))
                .outcome();
    }

    private void threshold(double threshold) {
        long version = ConfigVersions.next();
        var body = Json.mapper().createObjectNode().put("threshold", threshold);
        admin.publish(
                Topics.CONFIG,
                Topics.CONFIG.filled("recognition"),
                new ConfigDocument("recognition", version, Instant.now(), body));
        admin.await(Topics.CONFIG_APPLIED, applied -> applied.version() == version);
    }
}
