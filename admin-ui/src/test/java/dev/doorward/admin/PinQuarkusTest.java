package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.LockState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.PinUsed.Way;
import dev.doorward.contract.PinsKept;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.kit.Keys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PINs on the page: set for a door that hears, shown to owners, asked for before it opens, told under duress. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class PinQuarkusTest {
    private static final PersonId ANNA = new PersonId("p-00000000000000aa");
    private static final String PATH = "/api/people/" + ANNA + "/pin/front";

    @TestHTTPResource("/")
    String address;

    @Inject
    Keys keys;

    private Visitor front;
    private Pulse pulse;

    @BeforeEach
    void door() {
        front = new Visitor(SourceKind.CAMERA);
        front.access().hears(Topics.LOCK_COMMAND).hears(Topics.LOCK_PIN);
        front.lockIs(LockState.State.LOCKED);
        pulse = new Pulse();
        pulse.every(200, front::issuesNonce);
        pulse.every(2_000, front::servicesAreHere); // whatever a test before said of them
        await().until(() -> when().post("/api/doors/front/lock").statusCode() == 202);
        front.access().await(Topics.LOCK_COMMAND); // else it counts as one of the test's own
        front.access().forget();
    }

    @AfterEach
    void leave() {
        pulse.close();
        front.pinsAre(new PinsKept(Visitor.FRONT, Set.of(), Set.of()));
        front.close();
    }

    @Test
    void are_hashed_with_the_salt_of_their_door_and_nobody_reads_them() {
        put(Map.of("pin", "271828", "duress", "314159")).statusCode(202);

        byte[] salt = keys.of("admin").orElseThrow().salt(Visitor.FRONT);
        LockPinSet set = front.access().await(Topics.LOCK_PIN);
        assertThat(set.person()).isEqualTo(ANNA);
        assertThat(set.pin()).isEqualTo(CodeHash.of("271828", salt, CodeHash.ROUNDS));
        assertThat(set.duress()).isEqualTo(CodeHash.of("314159", salt, CodeHash.ROUNDS));
        assertThat(front.access().heard()).allSatisfy(heard -> assertThat(new String(heard.payload(), UTF_8))
                .doesNotContain("271828")
                .doesNotContain("314159"));
        await().untilAsserted(() -> when().get("/api/audit")
                .then()
                .body("what", hasItem("PUT " + PATH))
                .body(not(containsString("271828"))));

        when().delete(PATH).then().statusCode(202);
        assertThat(front.access()
                        .await(Topics.LOCK_PIN, one -> one.pin() == null)
                        .duress())
                .isNull();
    }

    @Test
    void are_refused_with_words_when_they_are_no_good() {
        put(Map.of("pin", "123456")).statusCode(422).body("detail", containsString("tried first"));
        put(Map.of("pin", "271828", "duress", "271829"))
                .statusCode(422)
                .body("detail", containsString("more than one place"));
        for (String digits : List.of("12345", "1234567890123", "27182a", "")) {
            put(Map.of("pin", digits)).statusCode(either(equalTo(400)).or(equalTo(422)));
        }
        assertThat(front.access().all(Topics.LOCK_PIN)).isEmpty();
    }

    @Test
    void duress_is_told_to_owners_under_an_address_of_its_own_and_nowhere_else() {
        DecisionMade made = front.entered(ANNA, AccessLevel.RESIDENT, new PinUsed(Way.KEYPAD, true));
        DecisionMade usual = front.entered(ANNA, AccessLevel.RESIDENT, new PinUsed(Way.KEYPAD, null));

        await().untilAsserted(() -> when().get("/api/decisions")
                .then()
                .body("id", hasItem(made.id().value()))
                .body("find { it.id == '" + usual.id() + "' }.pin", equalTo("KEYPAD"))
                .body(not(containsString("duress"))));
        await().untilAsserted(() -> when().get("/api/decisions/duress")
                .then()
                .body("", hasItem(made.id().value()))
                .body("", not(hasItem(usual.id().value()))));
        when().get("/api/decisions/export.csv").then().body(not(containsString("duress")));
    }

    @Test
    @Tag("browser")
    void owner_sets_one_on_the_page_and_sees_the_door_s_answer_and_what_was_under_duress() {
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("name", "Paula Pin", "level", "RESIDENT"))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        PersonId paula = new PersonId(id);
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#people");
            page.locator(".person")
                    .filter(new Locator.FilterOptions().setHasText("Paula Pin"))
                    .click();
            Locator form = page.locator(".pins");
            assertThat(form.locator("[data-pin]").first()).isVisible();
            form.getByLabel("New PIN, 6 to 12 digits").fill("271828");
            form.getByLabel("PIN for duress, may be left empty").fill("314159");
            form.getByText("Set PIN").click();

            LockPinSet set = front.access().await(Topics.LOCK_PIN);
            assertThat(set.person()).isEqualTo(paula);
            assertThat(set.duress()).isNotNull();
            assertThat(form.getByLabel("New PIN, 6 to 12 digits")).hasValue("");
            front.pinsAre(new PinsKept(Visitor.FRONT, Set.of(paula), Set.of(paula)));
            front.answers(set.id().value(), Outcome.DONE, "The PIN is set");
            assertThat(form.locator(".says.good").first()).containsText("The PIN is set");
            assertThat(form.locator("[data-pin='both']")).hasCount(1);
            form.scrollIntoViewIfNeeded();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "person-pin-desktop");

            page.navigate(address + "#events");
            page.reload();
            DecisionMade made = front.entered(paula, AccessLevel.RESIDENT, new PinUsed(Way.KEYPAD, true));
            Locator line = page.locator(".events .decision[data-id='" + made.id() + "']");
            assertThat(line.locator(".duress")).hasText("Under duress: the PIN for duress was typed");
            assertThat(line).containsText("PIN, keypad");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "events-duress-desktop");
            page.navigate(address + "#live");
            assertThat(page.locator(".live .decision[data-id='" + made.id() + "'] .duress"))
                    .hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void page_asks_for_one_before_it_opens_where_that_is_set() {
        configure(true);
        try (Browser browser = Browser.open()) {
            Page page = browser.phone(address + "#live");
            page.getByText("Open…").first().click();
            page.getByLabel("PIN").fill("271828");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "open-with-pin-phone");
            page.getByText("Open the door").click();

            LockCommand command = front.access().await(Topics.LOCK_COMMAND);
            assertThat(command.action()).isEqualTo(LockCommand.Action.UNLOCK);
            assertThat(command.digits()).isEqualTo("271828");
            front.access().forget();
            front.answers(command.id().value(), Outcome.REFUSED, "That is not the code");
            assertThat(page.locator(".says.bad").first()).containsText("That is not the code");
            assertThat(browser.complaints()).isEmpty();
        } finally {
            configure(false);
        }
        when().post("/api/doors/front/unlock").then().statusCode(202);
        assertThat(front.access().await(Topics.LOCK_COMMAND).digits()).isNull();
    }

    private static io.restassured.response.ValidatableResponse put(Map<String, String> wish) {
        return given().contentType(ContentType.JSON).body(wish).put(PATH).then();
    }

    private static void configure(boolean pageNeedsPin) {
        int version = when().get("/api/config/access").jsonPath().getInt("version");
        given().contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version, "body", Map.of("pageNeedsPin", pageNeedsPin)))
                .put("/api/config/access")
                .then()
                .statusCode(200);
    }
}
