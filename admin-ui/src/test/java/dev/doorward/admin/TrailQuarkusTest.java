package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Page;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.testing.Accounts;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.Diary;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditEntry.Kind;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.AuditStored;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestInfra;
import dev.doorward.embedded.TestPeer;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a door wrote down: stored once and in order, shown, and checked. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class TrailQuarkusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TestHTTPResource("/")
    URI page;

    @Inject
    Database database;

    @Inject
    SignIn signIn;

    @Inject
    DoorwardConfig config;

    private TestPeer door;
    private Diary diary;

    @BeforeEach
    void door() throws IOException {
        door = TestPeer.as(Party.ACCESS).hears(Topics.AUDIT_STORED);
        KeyFolder keys = new KeyFolder(TestInfra.keysDir(), TestInfra.keysDir());
        diary = new Diary(
                Visitor.FRONT, keys.signer("access-front"), MessageId.random().value());
        await().atMost(PATIENCE)
                .untilAsserted(() -> when().get("/api/state").then().body("system.database", equalTo(true)));
        database.update("delete from trail_line");
    }

    @AfterEach
    void leave() {
        door.close();
    }

    @Test
    void is_stored_in_order_and_once_however_often_it_is_sent() {
        diary.write(said("one"));
        diary.write(said("two"));
        send(0, 1);
        stored(2);
        send(0, 1); // the answer was lost
        stored(2);
        diary.write(said("three"));
        send(2, 3);
        stored(3);

        when().get("/api/trail")
                .then()
                .body("what", equalTo(List.of("three", "two", "one")))
                .body("number", equalTo(List.of(3, 2, 1)));
        when().get("/api/trail/check")
                .then()
                .body("report.lines", equalTo(List.of(3)))
                .body("report[0].findings", hasSize(0));
    }

    @Test
    void what_does_not_follow_on_the_last_line_is_not_stored_and_the_door_is_told_where_to_begin() {
        diary.write(said("one"));
        diary.write(said("two"));
        send(1, 2);
        stored(0);

        when().get("/api/trail").then().body("", hasSize(0));
    }

    @Test
    void is_not_answered_while_the_database_is_away() {
        diary.write(said("one"));
        TestDatabase.stop();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> when().get("/api/state").then().body("system.database", equalTo(false)));
            send(0, 1);
            // Something that is answered all the same, so that the silence means something.
            when().get("/api/session").then().statusCode(200);
            assertThat(door.all(Topics.AUDIT_STORED)).isEmpty();
        } finally {
            TestDatabase.start();
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            send(0, 1);
            assertThat(door.all(Topics.AUDIT_STORED)).isNotEmpty();
        });
        stored(1);
    }

    @Test
    void decision_that_was_made_while_the_page_was_away_is_among_the_events_afterwards() {
        DecisionMade made = denied();
        diary.write(AuditEntry.of(made));
        send(0, 1);

        await().atMost(PATIENCE).untilAsserted(() -> when().get("/api/decisions?limit=500")
                .then()
                .body("id", hasItem(made.id().value())));
    }

    @Test
    @Tag("browser")
    void owner_sees_the_lines_and_what_somebody_took_out_of_the_table() throws IOException {
        Accounts accounts = new Accounts(signIn, database, config.stateDir());
        diary.write(AuditEntry.of(denied()));
        diary.write(said("LOCKED"));
        diary.write(AuditEntry.refused(Kind.COMMAND, "home assistant", "UNLOCK", "That is not the code"));
        diary.write(AuditEntry.of(Kind.CONFIGURATION, "page", "access", "version 7"));
        send(0, 1);
        stored(4);

        try (Browser browser = Browser.open()) {
            Page desk = browser.desktop(page.toString());
            desk.context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie(
                                    "doorward", accounts.owner().getValue())
                            .setUrl(page.toString())));
            desk.navigate(page + "#system");
            desk.reload();
            desk.getByText("What the doors wrote down").click();
            assertThat(desk.getByText("Decision: Nobody I know")).isVisible();
            assertThat(desk.getByText("Command: open")).isVisible();
            desk.getByText("Check that nothing is missing or altered").click();
            assertThat(desk.getByText("all 4 lines are as it signed them")).isVisible();

            database.update("delete from trail_line where number = 2");
            desk.getByText("Check that nothing is missing or altered").click();
            assertThat(desk.getByText("Lines 2 to 2 are missing.")).isVisible();
            desk.getByText("Check that nothing").scrollIntoViewIfNeeded();
            browser.picture(desk, "trail-desktop");
            assertThat(browser.complaints()).isEmpty();
        } finally {
            accounts.removeAll();
        }
    }

    private static AuditEntry said(String what) {
        return AuditEntry.of(Kind.LOCK, "auto-relock", what, null);
    }

    private static DecisionMade denied() {
        return new DecisionMade(
                MessageId.random(),
                Visitor.FRONT,
                new TrackId("late"),
                Instant.now(),
                new Decision.Denied(DenialReason.UNKNOWN_PERSON, null),
                SourceKind.CAMERA,
                120L,
                5,
                0,
                null,
                List.of());
    }

    private void send(long after, int from) {
        door.publish(
                Topics.AUDIT,
                Topics.AUDIT.at(Visitor.FRONT),
                new AuditSent(Visitor.FRONT, diary.trail(), after, diary.from(from)));
    }

    private void stored(long number) {
        door.await(Topics.AUDIT_STORED, answer -> answer.equals(new AuditStored(Visitor.FRONT, diary.trail(), number)));
        door.forget();
    }
}
