package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.doorward.admin.testing.Accounts.PASSWORD;
import static dev.doorward.admin.testing.Accounts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.doorward.admin.signin.Answer;
import dev.doorward.admin.signin.Entrance;
import dev.doorward.admin.signin.Role;
import dev.doorward.admin.signin.SecondFactor;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.testing.Accounts;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.CodeApp;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.SmallAuthenticator;
import dev.doorward.admin.testing.Ticking;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in by a passkey: with the key, opened, on this page, each answer once, and by nothing less. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class PasskeyQuarkusTest {
    private static final String OWN = "/api/account/passkeys";
    private static final String CHALLENGE = "doorward-passkey";

    /** A question, and the cookie in which the extension remembers it. */
    private record Question(String challenge, String cookie) {}

    private static final String HOST = "localhost";

    @TestHTTPResource("/")
    URI underANumber;

    @Inject
    SignIn signIn;

    @Inject
    SecondFactor secondFactor;

    @Inject
    Database database;

    @Inject
    DoorwardConfig config;

    private String page;
    private Accounts accounts;
    private SmallAuthenticator phone;
    private Cookie vera;

    @BeforeEach
    void veraHasAPasskey() {
        page = "http://" + HOST + ":" + underANumber.getPort();
        RestAssured.baseURI = "http://" + HOST;
        accounts = new Accounts(signIn, database, config.stateDir());
        vera = accounts.join("Vera", Role.VIEWER);
        phone = new SmallAuthenticator(page, HOST);
        Question question = asked(vera);
        add(vera, "Vera's phone", question, phone.make(question.challenge()))
                .then()
                .statusCode(201);
        signInBy(phone.counting(2)).then().statusCode(200);
    }

    @AfterEach
    void nobody() throws IOException {
        accounts.removeAll();
    }

    @Test
    void passkey_alone_signs_in_even_where_a_code_is_asked_for() {
        CodeApp app = new CodeApp(as(vera).body(Map.of("password", PASSWORD))
                .post("/api/account/second-factor")
                .path("secret"));
        as(vera).body(Map.of("code", app.now()))
                .put("/api/account/second-factor")
                .then()
                .statusCode(200);
        Accounts.signIn("Vera", PASSWORD, null).then().statusCode(401);

        Response answer = signInBy(phone.counting(3));

        answer.then().statusCode(200).body("name", equalTo("Vera")).body("role", equalTo("VIEWER"));
        Cookie session = answer.detailedCookie("doorward");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        as(session).get("/api/state").then().statusCode(200);
        as(session).get(OWN).then().body("name", contains("Vera's phone")).body("host", contains(HOST));
    }

    @Test
    void making_one_needs_the_password() {
        as(vera).body(Map.of("password", "not hers at all"))
                .post(OWN + "/options")
                .then()
                .statusCode(422);
        as(vera).body(Map.of()).post(OWN + "/options").then().statusCode(400);
    }

    @Test
    void question_of_the_sign_in_makes_no_passkey_nor_does_that_of_somebody_else() {
        SmallAuthenticator other = new SmallAuthenticator(page, HOST);
        Question open = asked();
        add(vera, "not shown the password", open, other.make(open.challenge()))
                .then()
                .statusCode(422);
        Question owners = asked(accounts.owner());
        add(vera, "not her question", owners, other.make(owners.challenge()))
                .then()
                .statusCode(422);
        as(vera).get(OWN).then().body("name", contains("Vera's phone"));
    }

    @Test
    void passkey_is_made_on_this_page_by_who_opened_it_and_once() {
        for (SmallAuthenticator lying :
                List.of(phone.on("https://evil.example"), phone.of("evil.example"), phone.withoutOpening(), phone)) {
            Question question = asked(vera);
            add(vera, "another", question, lying.make(question.challenge()))
                    .then()
                    .statusCode(422);
        }
        as(vera).get(OWN).then().body("name", contains("Vera's phone"));
    }

    @Test
    void answer_is_taken_once() {
        Question question = asked();
        Map<String, Object> answer = phone.counting(0x7fff_fffe).sign(question.challenge());
        signIn(question, answer).then().statusCode(200);
        signIn(question, answer).then().statusCode(401);
    }

    @Test
    void nothing_less_than_the_opened_key_on_this_page_signs_in() {
        signInBy(phone.counting(3).on("https://evil.example")).then().statusCode(401);
        signInBy(phone.counting(3).of("evil.example")).then().statusCode(401);
        signInBy(phone.counting(3).withoutOpening()).then().statusCode(401);
        signInBy(phone.counting(3).forged()).then().statusCode(401);
        signInBy(phone.counting(3)).then().statusCode(200);
    }

    @Test
    void copy_whose_counter_stands_still_or_goes_back_is_refused() {
        signInBy(phone.counting(9)).then().statusCode(200);
        signInBy(phone.counting(9)).then().statusCode(401);
        signInBy(phone.counting(4)).then().statusCode(401);
        signInBy(phone.counting(0)).then().statusCode(401);
        signInBy(phone.counting(10)).then().statusCode(200);
    }

    @Test
    void answer_needs_its_question() {
        Question question = asked();
        signIn(new Question(question.challenge(), "made-up"), phone.counting(3).sign(question.challenge()))
                .then()
                .statusCode(401);
        signIn(asked(), phone.counting(3).sign("bm90IGFza2Vk")).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{\"response\":[]}")
                .post("/api/session/passkey")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body("\"text\"")
                .post("/api/session/passkey")
                .then()
                .statusCode(401);
        signInBy(phone.counting(3)).then().statusCode(200);
    }

    @Test
    void removed_passkey_signs_nobody_in() {
        String id = as(vera).get(OWN).path("[0].id");
        as(accounts.owner()).delete(OWN + "/" + id).then().statusCode(404);
        as(vera).delete(OWN + "/" + id).then().statusCode(204);
        as(vera).get(OWN).then().body("", empty());

        signInBy(phone.counting(3)).then().statusCode(401);
    }

    @Test
    void passkey_of_a_removed_account_signs_nobody_in() {
        as(accounts.owner()).delete("/api/users/" + accounts.id("Vera")).then().statusCode(204);

        signInBy(phone.counting(3)).then().statusCode(401);
    }

    @Test
    void owner_takes_it_from_who_lost_the_phone() {
        as(accounts.owner()).get("/api/users").then().body("find { it.name == 'Vera' }.passkeys", equalTo(1));
        as(accounts.owner())
                .delete("/api/users/" + accounts.id("Vera") + "/second-factor")
                .then()
                .statusCode(204);

        signInBy(phone.counting(3)).then().statusCode(401);
        as(vera).get("/api/state").then().statusCode(401);
    }

    @Test
    void who_shows_wrong_passkeys_has_to_wait() {
        Entrance entrance = new Entrance(signIn, secondFactor, new Ticking());
        for (int i = 0; i < 5; i++) {
            assertThat(entrance.byPasskey(Optional::empty, "192.0.2.7")).isInstanceOf(Answer.Wrong.class);
        }
        assertThat(entrance.byPasskey(() -> Optional.of(accounts.id("Vera")), "192.0.2.7"))
                .isInstanceOf(Answer.Wait.class);
        assertThat(entrance.byPasskey(() -> Optional.of(accounts.id("Vera")), "192.0.2.8"))
                .isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void doors_of_the_extension_are_no_way_round() {
        for (String path : List.of(
                "/q/webauthn/register-options-challenge?username=Vera",
                "/q/webauthn/login-options-challenge",
                "/q/webauthn/logout",
                "/.well-known/webauthn")) {
            given().get(path).then().statusCode(401);
            as(vera).get(path).then().statusCode(403);
        }
        for (String path : List.of("/q/webauthn/login", "/q/webauthn/register?username=Vera")) {
            given().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(401);
            as(accounts.owner()).body("{}").post(path).then().statusCode(404);
        }
        given().cookie("quarkus-credential", "made-up").get("/api/state").then().statusCode(401);
        assertThat(signInBy(phone.counting(3)).cookies()).containsOnlyKeys("doorward", CHALLENGE);
    }

    @Test
    @Tag("browser")
    void page_makes_a_passkey_and_signs_in_by_it() {
        try (Browser browser = Browser.open()) {
            Page tab = browser.desktop(page + "/#system");
            withAuthenticator(tab);
            tab.getByLabel("Name").fill("Vera");
            tab.getByLabel("Password").fill(PASSWORD);
            tab.getByLabel("Password").press("Enter");
            tab.locator("#passkeys summary").click();
            tab.getByLabel("What you call it").fill("The desk");
            tab.locator("#passkey-password").fill(PASSWORD);
            tab.getByText("Add a passkey").click();
            assertThat(tab.locator("#passkeys li")).hasCount(2);
            assertThat(tab.locator("#passkeys li").last()).containsText("The desk");
            tab.locator("#passkeys").scrollIntoViewIfNeeded();
            browser.picture(tab, "passkeys-desktop");

            tab.getByLabel("What you call it").fill("The desk again");
            tab.locator("#passkey-password").fill(PASSWORD);
            tab.getByText("Add a passkey").click();
            assertThat(tab.locator("#passkeys .wrong")).containsText("There is one already");

            tab.locator(".sign-out").click();
            assertThat(tab.locator(".signin h1")).hasText("Sign in");
            browser.picture(tab, "sign-in-passkey-desktop");
            tab.getByText("Use a passkey").click();
            assertThat(tab.locator(".sign-out")).containsText("Vera");

            tab.locator("#passkeys summary").click();
            tab.getByLabel("Remove The desk").click();
            assertThat(tab.locator("#passkeys li")).hasCount(1);
            tab.locator(".sign-out").click();
            tab.getByText("Use a passkey").click();
            assertThat(tab.locator(".wrong")).containsText("This passkey opens no account here");
            assertThat(browser.complaints()).isEmpty();
        }
        signInBy(phone.counting(3)).then().statusCode(200);
    }

    @Test
    @Tag("browser")
    void page_under_a_number_says_that_there_are_no_passkeys() {
        try (Browser browser = Browser.open()) {
            Page tab = browser.phone(underANumber + "#system");
            assertThat(tab.locator(".signin h1")).hasText("Sign in");
            assertThat(tab.getByText("Use a passkey")).hasCount(0);
            tab.getByLabel("Name").fill("Vera");
            tab.getByLabel("Password").fill(PASSWORD);
            tab.getByLabel("Password").press("Enter");
            tab.locator("#passkeys summary").click();
            assertThat(tab.locator("#passkeys .notice")).containsText("Passkeys need a name such as localhost");
            tab.locator("#passkeys").scrollIntoViewIfNeeded();
            browser.picture(tab, "passkeys-phone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** What a laptop with a finger reader is. */
    private static void withAuthenticator(Page page) {
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject options = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject();
        chromium.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static Question asked() {
        Response options = given().get("/api/session/passkey");
        options.then().statusCode(200);
        return new Question(options.path("challenge"), options.cookie(CHALLENGE));
    }

    private static Question asked(Cookie who) {
        Response options = as(who).body(Map.of("password", PASSWORD)).post(OWN + "/options");
        options.then().statusCode(200);
        return new Question(options.path("challenge"), options.cookie(CHALLENGE));
    }

    private static Response add(Cookie who, String name, Question question, Map<String, Object> credential) {
        return as(who).cookie(CHALLENGE, question.cookie())
                .body(Map.of("name", name, "credential", credential))
                .post(OWN);
    }

    private static Response signInBy(SmallAuthenticator device) {
        Question question = asked();
        return signIn(question, device.sign(question.challenge()));
    }

    private static Response signIn(Question question, Map<String, Object> credential) {
        return given().cookie(CHALLENGE, question.cookie())
                .contentType(ContentType.JSON)
                .body(credential)
                .post("/api/session/passkey");
    }
}
