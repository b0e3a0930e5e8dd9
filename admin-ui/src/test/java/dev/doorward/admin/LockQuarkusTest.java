package dev.doorward.admin;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.LockCodeSet;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.Party;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page tells a lock, on a real broker. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class LockQuarkusTest {
    private final List<Nonce> issued = new CopyOnWriteArrayList<>();
    private Visitor front;
    private Pulse pulse;

    @BeforeEach
    void door() {
        front = new Visitor(SourceKind.CAMERA);
        front.access().hears(Topics.LOCK_COMMAND);
        front.lockIs(LockState.State.LOCKED);
        pulse = new Pulse();
        await().untilAsserted(() -> when().get("/api/state")
                .then()
                .body("doors.find { it.door == 'front' }.lock.state", equalTo("LOCKED"))
                .body("doors.find { it.door == 'front' }.lock.mock", equalTo(true)));
    }

    @AfterEach
    void leave() {
        pulse.close();
        front.lockIs(LockState.State.LOCKED);
        front.close();
    }

    @Test
    void is_told_with_our_signature_and_the_newest_nonce_of_its_door() {
        answersAgain();

        for (String action : List.of("unlock", "lock")) {
            when().post("/api/doors/front/" + action).then().statusCode(202);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("seconds", 900))
                .post("/api/doors/front/hold-open")
                .then()
                .statusCode(202);

        LockCommand held = front.access().await(Topics.LOCK_COMMAND, c -> c.action() == LockCommand.Action.HOLD_OPEN);
        assertThat(held.seconds()).isEqualTo(900);
        assertThat(held.by()).isEqualTo("page");
        assertThat(front.access().all(Topics.LOCK_COMMAND)).hasSize(3).allSatisfy(command -> {
            assertThat(issued).contains(command.freshness().nonce());
            assertThat(command.door()).isEqualTo(Visitor.FRONT);
        });
        await().untilAsserted(
                        () -> when().get("/api/audit").then().body("what", hasItem("POST /api/doors/front/unlock")));
    }

    @Test
    void takes_a_code_that_nobody_can_read_and_home_assistant_then_asks_for_it() {
        answersAgain();
        front.access().hears(Topics.LOCK_CODE);
        try (TestPeer homeAssistant = TestPeer.as(Party.HOME_ASSISTANT).hears("homeassistant/device/+/config")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("digits", "271828"))
                    .put("/api/doors/front/code")
                    .then()
                    .statusCode(202);

            LockCodeSet set = front.access().await(Topics.LOCK_CODE);
            assertThat(set.code()).isNotNull();
            assertThat(set.code().rounds()).isEqualTo(600_000);
            assertThat(front.access().heard().toString()).doesNotContain("271828");
            front.lockIs(new LockState(Visitor.FRONT, LockState.State.LOCKED, Instant.now(), true, 10.0, "auto-relock")
                    .takingCode(true));
            await().until(() -> homeAssistant.heard().stream()
                    .map(heard -> new String(heard.payload(), UTF_8))
                    .anyMatch(told -> told.contains("doorward_front_lock") && told.contains("code_format")));
        }
        when().delete("/api/doors/front/code").then().statusCode(202);
        assertThat(front.access().await(Topics.LOCK_CODE, set -> set.code() == null))
                .isNotNull();
        for (String digits : List.of("12345", "1234567890123", "12345a", "")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("digits", digits))
                    .put("/api/doors/front/code")
                    .then()
                    .statusCode(either(equalTo(400)).or(equalTo(422)));
        }
    }

    @Test
    void that_is_silent_is_not_told_anything() {
        answersAgain();
        pulse.close();

        await().untilAsserted(() -> when().post("/api/doors/front/unlock")
                .then()
                .statusCode(503)
                .body("detail", containsString("nothing was asked")));
    }

    @Test
    void that_is_real_opens_for_nobody_before_there_is_an_owner() {
        answersAgain();
        front.lockIs(new LockState(Visitor.FRONT, LockState.State.LOCKED, Instant.now(), false, 10.0, "auto-relock"));

        await().untilAsserted(() -> when().post("/api/doors/front/unlock")
                .then()
                .statusCode(409)
                .body("detail", containsString("make an owner first")));
        when().post("/api/doors/front/lock").then().statusCode(202);
    }

    @Test
    void is_not_held_open_for_a_time_that_makes_no_sense() {
        for (Object seconds : List.of(0, -5, 86_401, "long")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("seconds", seconds))
                    .post("/api/doors/front/hold-open")
                    .then()
                    .statusCode(either(equalTo(400)).or(equalTo(422)));
        }
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/doors/front/hold-open")
                .then()
                .statusCode(either(equalTo(400)).or(equalTo(422)));
        when().post("/api/doors/nowhere/unlock").then().statusCode(404);
    }

    /** Issues nonces, until one was heard and what was told with it has come: it would count as the test's own. */
    private void answersAgain() {
        pulse.every(200, () -> issued.add(front.issuesNonce()));
        await().until(() -> when().post("/api/doors/front/lock").statusCode() == 202);
        front.access().await(Topics.LOCK_COMMAND);
        front.access().forget();
    }
}
