package dev.doorward.admin;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import dev.doorward.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events: found again, written out, with what the door looked like. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class EventsQuarkusTest {
    private Visitor visitor;

    @Inject
    Database database;

    @Inject
    Snapshots snapshots;

    @Inject
    Retention retention;

    @BeforeEach
    void house() {
        visitor = new Visitor(SourceKind.CAMERA);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/decisions").then().statusCode(200));
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void are_found_by_person_answer_reason_door_and_time() {
        PersonId ida = new PersonId(add("Ida"));
        DecisionMade came = visitor.granted(new TrackId("e1"), ida);
        DecisionMade blinkless = visitor.denied(new TrackId("e2"), DenialReason.NO_BLINK, ida);
        stored(came, blinkless);

        when().get("/api/decisions?person=" + ida)
                .then()
                .body("id", equalTo(List.of(blinkless.id().value(), came.id().value())));
        when().get("/api/decisions?decision=granted&person=" + ida)
                .then()
                .body("id", equalTo(List.of(came.id().value())));
        when().get("/api/decisions?reason=NO_BLINK&limit=500")
                .then()
                .body("decision.reason", everyItem(equalTo("NO_BLINK")));
        when().get("/api/decisions?door=garage").then().body("", hasSize(0));
        when().get("/api/decisions?person=" + ida + "&to=" + came.decidedAt())
                .then()
                .body("", hasSize(0));
        when().get("/api/decisions?person=" + ida + "&from=" + blinkless.decidedAt())
                .then()
                .body("id", equalTo(List.of(blinkless.id().value())));
    }

    @Test
    void what_cannot_be_looked_for_is_said() {
        for (String query : List.of("door=../etc", "person=x", "decision=maybe", "reason=WHIM", "from=yesterday")) {
            when().get("/api/decisions?" + query).then().statusCode(400).body("title", equalTo("Not understood"));
        }
    }

    @Test
    void are_written_out_as_a_table_that_no_spreadsheet_runs() {
        PersonId sly = new PersonId(add("=HYPERLINK(\"x\"),a"));
        stored(visitor.granted(new TrackId("e3"), sly));

        // The name is joined when recognition told it, a moment after somebody is added.
        await().untilAsserted(() -> assertThat(table(sly)).contains("\"'=HYPERLINK(\"\"x\"\"),a\""));
        assertThat(table(sly).lines()).hasSize(2);
        assertThat(table(sly)).startsWith("time,door,decision,reason,words,person,name,");
    }

    private static String table(PersonId person) {
        return when().get("/api/decisions/export.csv?person=" + person)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_hundred_thousand_are_read_page_by_page_without_a_gap() {
        DecisionMade pattern = visitor.denied(new TrackId("many"), DenialReason.LOCK_FAILED, null);
        stored(pattern);
        database.update(
                "insert into decision (id, door, decided_at, person, reason, body)"
                        + " select 'many-' || n, 'barn', decided_at, null, 'BARRED',"
                        + " jsonb_set(jsonb_set(body, '{id}', to_jsonb('many-' || n)), '{door}', '\"barn\"')"
                        + " from decision, generate_series(100001, 200000) n where id = ?",
                pattern.id().value());

        Set<String> seen = new HashSet<>();
        Integer before = null;
        for (int page = 0; page < 10; page++) {
            var answer = given().queryParam("door", "barn")
                    .queryParam("limit", 500)
                    .queryParams(before == null ? Map.of() : Map.of("before", before))
                    .get("/api/decisions")
                    .jsonPath();
            seen.addAll(answer.getList("id", String.class));
            before = answer.getInt("[499].seq");
        }

        assertThat(seen).hasSize(5_000);
        // The plan, not a clock, says that a page costs what it shows and not what there is.
        assertThat(database.query(
                        "explain select seq from decision where seq < 150000 and door = 'barn' order by seq desc limit 50",
                        row -> row.getString(1)))
                .noneMatch(line -> line.contains("Seq Scan"));
        database.update("delete from decision where door = 'barn'");
    }

    @Test
    void show_what_the_door_looked_like_sealed_at_rest() {
        byte[] porch = Scenery.porch(true, 0);
        visitor.frame(porch);
        await().untilAsserted(() -> assertThat(
                        when().get("/api/doors/front/frame.jpg").asByteArray())
                .isEqualTo(porch));
        DecisionMade made = visitor.denied(new TrackId("e4"), DenialReason.UNKNOWN_PERSON, null);
        stored(made);

        await().untilAsserted(() -> when().get("/api/decisions?limit=500")
                .then()
                .body("find { it.id == '" + made.id() + "' }.pictured", equalTo(true)));
        assertThat(snapshot(made)).isEqualTo(porch);
        byte[] kept = database.query(
                        "select sealed from snapshot where decision = ?",
                        row -> row.getBytes(1),
                        made.id().value())
                .getFirst();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF");
        when().get("/api/decisions/{id}/snapshot.jpg", "nothing-like-it").then().statusCode(404);
        when().get("/api/decisions/{id}/snapshot.jpg", "..").then().statusCode(404);

        database.update(
                "update snapshot set sealed = set_byte(sealed, 40, 1 - get_byte(sealed, 40) / 255) where decision = ?",
                made.id().value());
        when().get("/api/decisions/{id}/snapshot.jpg", made.id().value()).then().statusCode(404);
    }

    @Test
    void one_that_an_outage_kept_back_has_no_picture_of_whoever_stands_there_now() {
        somebodyStandsThere(0);
        DecisionMade late = visitor.deniedLate(new TrackId("e8"), DenialReason.UNKNOWN_PERSON);
        DecisionMade now = visitor.denied(new TrackId("e9"), DenialReason.UNKNOWN_PERSON, null);
        stored(late, now);

        pictured(now);
        when().get("/api/decisions/{id}/snapshot.jpg", late.id().value()).then().statusCode(404);
    }

    @Test
    void one_of_a_door_whose_clock_is_hours_behind_is_news_all_the_same() {
        somebodyStandsThere(0);
        Instant hoursAgo = Instant.now().minus(Duration.ofHours(7));

        pictured(visitor.deniedAt(hoursAgo, new TrackId("e10"), DenialReason.UNKNOWN_PERSON));
    }

    private void somebodyStandsThere(double sway) {
        visitor.frame(Scenery.porch(true, sway));
        await().untilAsserted(
                        () -> when().get("/api/doors/front/frame.jpg").then().statusCode(200));
    }

    private static void pictured(DecisionMade made) {
        await().untilAsserted(() -> when().get("/api/decisions?limit=500")
                .then()
                .body("find { it.id == '" + made.id() + "' }.pictured", equalTo(true)));
    }

    @Test
    void pictures_go_with_their_time_and_with_the_person() {
        somebodyStandsThere(3);
        PersonId una = new PersonId(add("Una"));
        DecisionMade hers = visitor.granted(new TrackId("e5"), una);
        DecisionMade old = visitor.denied(new TrackId("e6"), DenialReason.UNKNOWN_PERSON, null);
        await().untilAsserted(() -> assertThat(kept(hers) + kept(old)).isEqualTo(2));

        when().delete("/api/people/{id}", una.value()).then().statusCode(200);
        assertThat(kept(hers)).isZero();

        snapshots.forgetBefore(Instant.now().plusSeconds(60), Duration.ofDays(1));
        assertThat(kept(old)).isOne();
        snapshots.forgetBefore(Instant.now().plusSeconds(60), Duration.ZERO);
        assertThat(kept(old)).isZero();
    }

    @Test
    void events_go_with_their_time_and_their_pictures_with_them() {
        DecisionMade recent = visitor.denied(new TrackId("e7"), DenialReason.LOCK_FAILED, null);
        DecisionMade old = visitor.denied(new TrackId("e8"), DenialReason.LOCK_FAILED, null);
        stored(recent, old);
        database.update(
                "update decision set decided_at = now() - interval '366 days' where id = ?",
                old.id().value());
        database.update(
                "insert into snapshot (decision, taken_at, sealed) values (?, now() - interval '366 days', ?)"
                        + " on conflict (decision) do update set taken_at = excluded.taken_at",
                old.id().value(),
                new byte[1]);

        retention.letGo();

        when().get("/api/decisions?reason=LOCK_FAILED&limit=500")
                .then()
                .body("id", hasItem(recent.id().value()))
                .body("id", not(hasItem(old.id().value())));
        assertThat(kept(old)).isZero();
    }

    private int kept(DecisionMade made) {
        return database.query(
                        "select 1 from snapshot where decision = ?",
                        row -> 1,
                        made.id().value())
                .size();
    }

    private static byte[] snapshot(DecisionMade made) {
        return when().get("/api/decisions/{id}/snapshot.jpg", made.id().value())
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
    }

    private static void stored(DecisionMade... all) {
        for (DecisionMade made : all) {
            await().untilAsserted(() -> assertThat(when().get("/api/decisions?limit=500")
                            .jsonPath()
                            .getInt("find { it.id == '" + made.id() + "' }.seq"))
                    .isPositive());
        }
    }

    private static String add(String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", AccessLevel.RESIDENT))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
