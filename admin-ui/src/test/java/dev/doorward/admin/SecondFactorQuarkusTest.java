package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.doorward.admin.testing.Accounts.PASSWORD;
import static dev.doorward.admin.testing.Accounts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorward.admin.signin.Answer;
import dev.doorward.admin.signin.Entrance;
import dev.doorward.admin.signin.Role;
import dev.doorward.admin.signin.SecondFactor;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.testing.Accounts;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.CodeApp;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Ticking;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.sealing.Sealer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes beside the password: asked for from whoever wants it, good once each, and not to be gone round. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class SecondFactorQuarkusTest {
    private static final String OWN = "/api/account/second-factor";

    /** An account that asks for codes. */
    private record Guarded(Cookie cookie, CodeApp app, List<String> recoveryCodes) {}

    @TestHTTPResource("/")
    URI address;

    @Inject
    SignIn signIn;

    @Inject
    Database database;

    @Inject
    DoorwardConfig config;

    private Accounts accounts;

    @BeforeEach
    void theFirstOwner() {
        accounts = new Accounts(signIn, database, config.stateDir());
    }

    @AfterEach
    void nobody() throws IOException {
        accounts.removeAll();
    }

    @Test
    void code_is_asked_for_as_soon_as_it_is_switched_on() {
        Guarded vera = guarded("Vera");

        signIn("Vera", null).then().statusCode(401).body("needs", equalTo("code"));
        signIn("Vera", " ").then().statusCode(401).body("needs", equalTo("code"));
        signIn("Vera", vera.app().next())
                .then()
                .statusCode(200)
                .body("name", equalTo("Vera"))
                .cookie("doorward");
        as(vera.cookie()).get(OWN).then().body("on", equalTo(true)).body("recoveryCodes", equalTo(10));
    }

    @Test
    void without_the_password_nobody_learns_that_there_is_a_code() {
        Guarded vera = guarded("Vanda");
        String wrong = Accounts.signIn("Vanda", "not the password", vera.app().next())
                .then()
                .statusCode(401)
                .extract()
                .asString();
        assertThat(wrong)
                .isEqualTo(Accounts.signIn("Nobody", "not the password", null)
                        .then()
                        .extract()
                        .asString());
    }

    @Test
    void who_guesses_codes_has_to_wait_and_the_password_in_between_does_not_help() {
        guarded("Greg");
        for (int i = 0; i < 5; i++) {
            signIn("Greg", "00000" + i).then().statusCode(401).body("needs", equalTo("code"));
            if (i < 4) {
                signIn("Greg", null).then().statusCode(401);
            }
        }
        signIn("Greg", null).then().statusCode(429);
    }

    @Test
    void code_is_good_once_even_after_a_restart() throws IOException {
        Guarded vera = guarded("Vicky");
        String code = vera.app().next();
        signIn("Vicky", code).then().statusCode(200);

        signIn("Vicky", code).then().statusCode(401).body("needs", equalTo("code"));

        SignIn restarted =
                new SignIn(database, Clock.systemUTC(), config.stateDir().resolve("has-an-owner"), null);
        restarted.load();
        assertThat(new Entrance(restarted, factor(Clock.systemUTC()), Clock.systemUTC())
                        .byPassword("Vicky", PASSWORD, code, "127.0.0.1"))
                .isInstanceOf(Answer.CodeWrong.class);
    }

    @Test
    void recovery_code_opens_once_however_it_is_typed() {
        Guarded vera = guarded("Valerie");
        String code = vera.recoveryCodes().getFirst();

        signIn("Valerie", code.toLowerCase().replace("-", " ")).then().statusCode(200);

        signIn("Valerie", code).then().statusCode(401);
        as(vera.cookie()).get(OWN).then().body("recoveryCodes", equalTo(9));
    }

    @Test
    void recovery_code_of_somebody_else_opens_nothing() {
        Guarded vera = guarded("Vivien");
        guarded("Walter");
        signIn("Walter", vera.recoveryCodes().getFirst()).then().statusCode(401);
    }

    @Test
    void database_holds_neither_secret_nor_recovery_codes() throws Exception {
        Guarded vera = guarded("Verena");
        assertThat(vera.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(database.query("select code from recovery_code", row -> row.getString(1)))
                .hasSize(10)
                .allMatch(hash -> hash.length() == 64);
        byte[] sealed = database.query("select sealed from second_factor", row -> row.getBytes(1))
                .getFirst();
        Sealer otherKey = Sealer.of(config.stateDir().resolve("another.key"));
        assertThatThrownBy(() -> otherKey.open(accounts.id("Verena"), sealed))
                .isInstanceOf(Sealer.UnsealableException.class);
    }

    @Test
    void setting_up_needs_the_password_and_a_right_code() {
        Cookie vera = accounts.join("Victoria", Role.VIEWER);
        as(vera).body(Map.of("password", "not hers at all")).post(OWN).then().statusCode(422);
        as(vera).body(Map.of("code", "123456")).put(OWN).then().statusCode(409);

        CodeApp app = begun(vera);
        as(vera).body(Map.of("code", "000000")).put(OWN).then().statusCode(422);
        as(vera).get(OWN).then().body("on", equalTo(false)).body("since", nullValue());
        signIn("Victoria", null).then().statusCode(200);

        as(vera).body(Map.of("code", app.now())).put(OWN).then().statusCode(200);
        as(vera).body(Map.of("password", PASSWORD)).post(OWN).then().statusCode(409);
    }

    @Test
    void ten_minutes_later_it_is_to_be_set_up_anew() throws IOException {
        accounts.join("Viola", Role.VIEWER);
        Ticking clock = new Ticking();
        SecondFactor factor = factor(clock);
        String account = accounts.id("Viola");
        CodeApp app = new CodeApp(factor.begin(account, "Viola").orElseThrow().secret());

        clock.forward(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(factor.switchOn(account, app.at(clock.instant())))
                .isInstanceOf(SecondFactor.SwitchedOn.NotBegun.class);
    }

    @Test
    void switching_off_needs_the_password() {
        Guarded vera = guarded("Vesna");
        as(vera.cookie())
                .body(Map.of("password", "not hers at all"))
                .post(OWN + "/off")
                .then()
                .statusCode(422);
        as(vera.cookie()).body(Map.of()).post(OWN + "/off").then().statusCode(400);
        signIn("Vesna", null).then().statusCode(401);

        as(vera.cookie())
                .body(Map.of("password", PASSWORD))
                .post(OWN + "/off")
                .then()
                .statusCode(204);

        signIn("Vesna", null).then().statusCode(200);
        assertThat(database.query("select code from recovery_code", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void password_cannot_be_guessed_by_trying_to_switch_it_off() {
        Guarded gina = guarded("Gina");
        for (int i = 0; i < 5; i++) {
            as(gina.cookie())
                    .body(Map.of("password", "a guess " + i))
                    .post(OWN + "/off")
                    .then()
                    .statusCode(422);
        }
        as(gina.cookie())
                .body(Map.of("password", PASSWORD))
                .post(OWN + "/off")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("30"));
        as(gina.cookie())
                .body(Map.of("old", PASSWORD, "password", PASSWORD + " again"))
                .put("/api/account/password")
                .then()
                .statusCode(429);
    }

    @Test
    void new_password_asks_for_no_code_and_keeps_the_second_factor() {
        Guarded vera = guarded("Valentina");
        as(vera.cookie())
                .body(Map.of("old", PASSWORD, "password", PASSWORD + " again"))
                .put("/api/account/password")
                .then()
                .statusCode(200)
                .cookie("doorward");

        Accounts.signIn("Valentina", PASSWORD + " again", null)
                .then()
                .statusCode(401)
                .body("needs", equalTo("code"));
    }

    @Test
    void owner_takes_it_from_who_lost_the_phone_and_signs_the_phone_out() {
        Guarded vera = guarded("Vroni");
        String path = "/api/users/" + accounts.id("Vroni") + "/second-factor";
        as(accounts.owner()).get("/api/users").then().body("find { it.name == 'Vroni' }.secondFactor", equalTo(true));
        as(vera.cookie()).delete(path).then().statusCode(403);

        as(accounts.owner()).delete(path).then().statusCode(204);

        as(vera.cookie()).get("/api/state").then().statusCode(401);
        signIn("Vroni", null).then().statusCode(200);
        as(accounts.owner()).get("/api/users").then().body("find { it.name == 'Vroni' }.secondFactor", equalTo(false));
        await().untilAsserted(() -> as(accounts.owner())
                .get("/api/audit")
                .then()
                .body("findAll { it.who == 'Olga' }.what", hasItem("DELETE " + path)));
    }

    @Test
    void owner_does_not_go_round_their_own_password() {
        String path = "/api/users/" + accounts.id("Olga") + "/second-factor";
        as(accounts.owner()).delete(path).then().statusCode(409);
        as(accounts.owner()).delete("/api/users/nobody/second-factor").then().statusCode(404);
    }

    @Test
    void token_has_no_second_factor() {
        String secret = as(accounts.owner())
                .body(Map.of("name", "backup", "role", "OWNER"))
                .post("/api/tokens")
                .then()
                .extract()
                .path("secret");
        given().header("Authorization", "Bearer " + secret).get(OWN).then().statusCode(409);
        given().header("Authorization", "Bearer " + secret)
                .contentType(ContentType.JSON)
                .body(Map.of("password", PASSWORD))
                .post(OWN)
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("browser")
    void page_switches_it_on_and_asks_for_it() throws Exception {
        accounts.join("Vera", Role.VIEWER);
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#system");
            signInOn(page);
            page.getByText("Second factor").click();
            page.locator("#factor-password").fill(PASSWORD);
            page.getByText("Set it up").click();
            assertThat(page.locator(".qr")).isVisible();
            String secret = page.locator(".secret").textContent();
            assertThat(read(page.locator(".qr").screenshot()))
                    .isEqualTo("otpauth://totp/Doorward:Vera?secret=" + secret.replace(" ", "") + "&issuer=Doorward");
            page.locator("#second-factor").scrollIntoViewIfNeeded();
            browser.picture(page, "second-factor-desktop");
            noBarrier(page);
            CodeApp app = new CodeApp(secret);
            page.getByLabel("Code of the app").fill("000000");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch it on"))
                    .click();
            assertThat(page.locator("#second-factor .wrong")).containsText("The code is wrong");
            page.getByLabel("Code of the app").fill(app.now());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch it on"))
                    .click();
            assertThat(page.locator(".codes li")).hasCount(10);
            browser.picture(page, "recovery-codes-desktop");
            noBarrier(page);
            page.getByText("I have kept them").click();
            assertThat(page.locator("#second-factor")).containsText("10 recovery codes are left");

            Page phone = browser.phone(address + "#system");
            signInOn(phone);
            assertThat(phone.getByLabel("Code")).isFocused();
            assertThat(phone.locator(".wrong")).isEmpty();
            browser.picture(phone, "sign-in-code-phone");
            noBarrier(phone);
            phone.getByLabel("Code").fill("000000");
            phone.getByLabel("Code").press("Enter");
            assertThat(phone.locator(".wrong")).containsText("The code is wrong");
            phone.getByLabel("Code").fill(app.next());
            phone.getByLabel("Code").press("Enter");
            assertThat(phone.locator(".sign-out")).containsText("Vera");
            phone.getByText("Second factor").click();
            phone.locator("#second-factor").scrollIntoViewIfNeeded();
            assertThat(phone.locator("#second-factor")).containsText("Switch it off");
            browser.picture(phone, "second-factor-phone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void page_lets_the_owner_take_it_away() {
        guarded("Vera");
        try (Browser browser = Browser.open()) {
            Page page = browser.german(address + "#system");
            page.locator("#sign-in-name").fill("Olga");
            page.locator("#sign-in-password").fill(PASSWORD);
            page.locator("#sign-in-password").press("Enter");
            page.getByText("Wer diese Seite benutzen darf").click();
            Locator line = page.locator(".versions li").filter(new Locator.FilterOptions().setHasText("Vera"));
            assertThat(line).containsText("Zweiter Faktor");
            line.scrollIntoViewIfNeeded();
            browser.picture(page, "take-away-german");
            noBarrier(page);
            line.getByText("Wegnehmen").click();
            assertThat(line).not().containsText("Zweiter Faktor");
            assertThat(browser.complaints()).isEmpty();
        }
        signIn("Vera", null).then().statusCode(200);
    }

    private static void noBarrier(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private static void signInOn(Page page) {
        page.getByLabel("Name").fill("Vera");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByLabel("Password").press("Enter");
    }

    private static String read(byte[] png) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    private Guarded guarded(String name) {
        Cookie cookie = accounts.join(name, Role.VIEWER);
        CodeApp app = begun(cookie);
        List<String> recovery = as(cookie)
                .body(Map.of("code", app.now()))
                .put(OWN)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("recoveryCodes");
        return new Guarded(cookie, app, recovery);
    }

    private static CodeApp begun(Cookie cookie) {
        return new CodeApp(as(cookie)
                .body(Map.of("password", PASSWORD))
                .post(OWN)
                .then()
                .statusCode(200)
                .extract()
                .path("secret"));
    }

    private SecondFactor factor(Clock clock) throws IOException {
        return new SecondFactor(database, clock, Sealer.of(config.stateDir().resolve("second-factor.key")));
    }

    private static Response signIn(String name, String code) {
        return Accounts.signIn(name, PASSWORD, code);
    }
}
