package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.doorward.admin.live.Pictures;
import dev.doorward.admin.signin.Role;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.stream.Hub;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.SourceKind;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may use the page: nobody without signing in once there is an owner, and everybody only what their role may. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class SignInQuarkusTest {
    private static final String PASSWORD = "four words make a good one";

    /** One method of one path of ours. */
    private record Endpoint(String method, String path) {}

    @TestHTTPResource("/")
    URI address;

    @Inject
    SignIn signIn;

    @Inject
    Database database;

    @Inject
    Hub hub;

    @Inject
    Pictures pictures;

    @Inject
    DoorwardConfig config;

    private Cookie owner;

    @BeforeEach
    void theFirstOwner() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/state").then().body("system.database", equalTo(true)));
        when().get("/api/session").then().body("open", equalTo(true)).body("name", equalTo("this machine"));
        owner = setUp("Olga", PASSWORD)
                .then()
                .statusCode(200)
                .body("role", equalTo("OWNER"))
                .extract()
                .detailedCookie("doorward");
    }

    /** As it was, for whoever tests next. */
    @AfterEach
    void nobody() throws IOException {
        database.update("delete from account");
        database.update("delete from api_token");
        signIn.load();
        Files.deleteIfExists(config.stateDir().resolve("has-an-owner"));
        assertThat(signIn.open()).isTrue();
    }

    @Test
    void cookie_is_not_for_scripts_and_not_for_other_sites() {
        assertThat(owner.isHttpOnly()).isTrue();
        assertThat(owner.getSameSite()).isEqualTo("Strict");
        assertThat(owner.getValue()).hasSize(43);
        assertThat(database.query("select secret from session", row -> row.getString(1)))
                .doesNotContain(owner.getValue());
    }

    @Test
    void there_is_one_first_owner() {
        setUp("Mallory", PASSWORD).then().statusCode(409);
        assertThat(signIn.accounts()).extracting("name").containsExactly("Olga");
    }

    @Test
    void nothing_of_the_house_is_shown_without_signing_in() {
        List<Endpoint> all = endpoints();
        assertThat(all).hasSizeGreaterThan(25);
        for (Endpoint endpoint : all) {
            if (!List.of("/api/session", "/api/session/passkey", "/api/setup", "/api/certificate/authority.crt")
                    .contains(endpoint.path())) {
                assertThat(ask(given(), endpoint)).as(endpoint.toString()).isEqualTo(401);
                assertThat(ask(given().cookie("doorward", "made-up"), endpoint)).isEqualTo(401);
                assertThat(ask(given().header("Authorization", "Bearer made-up"), endpoint))
                        .isEqualTo(401);
            }
        }
        when().get("/").then().statusCode(200);
        when().get("/q/health").then().statusCode(200);
        when().get("/q/metrics").then().statusCode(401);
    }

    @Test
    void no_spelling_of_a_path_goes_round_it() {
        for (String path : List.of(
                "/api/state;x=1",
                "/api;x/state",
                "/%61pi/state",
                "//api/state",
                "/js/../api/state",
                "/js/%2e%2e/api/state",
                "/api/./state",
                "/API/state")) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            assertThat(status).as(path).isIn(400, 401, 404);
        }
    }

    @Test
    void each_role_may_what_it_may_and_nothing_more() {
        Cookie viewer = join("Vera", Role.VIEWER);
        Cookie member = join("Max", Role.MEMBER);
        for (Endpoint endpoint : endpoints()) {
            boolean own = endpoint.path().startsWith("/api/session")
                    || endpoint.path().startsWith("/api/setup")
                    || endpoint.path().startsWith("/api/account")
                    || endpoint.path().equals("/api/events"); // without an end
            boolean reads = endpoint.method().equals("get");
            boolean owners = Stream.of(
                                    "/api/users",
                                    "/api/tokens",
                                    "/api/audit",
                                    "/api/trail",
                                    "/api/forgotten",
                                    "/api/calibration",
                                    "/api/decisions/duress",
                                    "/api/visitors",
                                    "/api/notifications",
                                    "/api/mistaken",
                                    "/api/pins")
                            .anyMatch(endpoint.path()::startsWith)
                    || endpoint.path().endsWith("/capture");
            boolean members = endpoint.path().startsWith("/api/doors/")
                            && !endpoint.path().endsWith("/code")
                    || endpoint.path().endsWith("/acknowledged");
            boolean links = endpoint.path().equals("/api/links");
            if (!own) {
                assertThat(ask(given().cookie(viewer), endpoint) == 403)
                        .as("a viewer: %s", endpoint)
                        .isEqualTo(!links && (!reads || owners));
                assertThat(ask(given().cookie(member), endpoint) == 403)
                        .as("a member: %s", endpoint)
                        .isEqualTo(!links && !members && (!reads || owners));
            }
        }
    }

    @Test
    void password_that_is_guessed_has_to_wait() {
        join("Greta", Role.MEMBER);
        for (int i = 0; i < 5; i++) {
            signIn("Greta", "not the password " + i).then().statusCode(401);
        }

        signIn("greta", PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("Wait"));
        await().untilAsserted(() -> assertThat(audited()).contains("POST /api/session 401"));
        assertThat(audited()).doesNotContain("POST /api/session 429");
    }

    @Test
    void wrong_name_and_wrong_password_are_told_alike() {
        String unknown =
                signIn("Nobody", PASSWORD).then().statusCode(401).extract().asString();
        String wrong =
                signIn("Olga", PASSWORD + "!").then().statusCode(401).extract().asString();
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void weak_password_is_refused_with_a_reason() {
        for (String weak : List.of("short", "aaaaaaaaaaaaaaaa", "OlgaOlgaOlgaOlga", "doorwarddoorward")) {
            given().cookie(owner)
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "Olga", "role", "VIEWER", "password", weak))
                    .post("/api/users")
                    .then()
                    .statusCode(422)
                    .body("title", equalTo("Another password, please"));
        }
    }

    @Test
    void signing_out_ends_the_session_and_completes_its_streams() throws Exception {
        Cookie viewer = join("Vera", Role.VIEWER);
        try (Visitor visitor = new Visitor(SourceKind.CAMERA);
                InputStream events = stream("/api/events", viewer);
                InputStream picture = stream("/api/doors/front/live.mjpeg", viewer)) {
            visitor.frame(Scenery.porch(true, 0));
            given().cookie(viewer).delete("/api/session").then().statusCode(204);

            given().cookie(viewer).get("/api/state").then().statusCode(401);
            assertThat(rest(events)).succeedsWithin(Duration.ofSeconds(20));
            assertThat(rest(picture)).succeedsWithin(Duration.ofSeconds(20));
            await().until(() -> !hub.watched() && pictures.viewers(Visitor.FRONT) == 0);
        }
    }

    @Test
    void who_is_removed_or_changes_the_password_is_signed_out_everywhere() {
        Cookie viewer = join("Vera", Role.VIEWER);
        String id = signIn.accounts().stream()
                .filter(one -> one.name().equals("Vera"))
                .findFirst()
                .orElseThrow()
                .id();
        Cookie renewed = given().cookie(viewer)
                .contentType(ContentType.JSON)
                .body(Map.of("old", PASSWORD, "password", PASSWORD + " again"))
                .put("/api/account/password")
                .then()
                .statusCode(200)
                .extract()
                .detailedCookie("doorward");
        given().cookie(viewer).get("/api/state").then().statusCode(401);
        given().cookie(renewed).get("/api/state").then().statusCode(200);

        given().cookie(owner).delete("/api/users/{id}", id).then().statusCode(204);

        given().cookie(renewed).get("/api/state").then().statusCode(401);
    }

    @Test
    void the_last_owner_stays() {
        String id = signIn.accounts().getFirst().id();
        given().cookie(owner).delete("/api/users/{id}", id).then().statusCode(409);
        given().cookie(owner)
                .contentType(ContentType.JSON)
                .body(Map.of("role", "VIEWER"))
                .patch("/api/users/{id}", id)
                .then()
                .statusCode(409);
        given().cookie(owner).get("/api/users").then().body("role", hasItem("OWNER"));
    }

    @Test
    void script_comes_in_by_a_token_until_it_is_taken_away() {
        var made = given().cookie(owner)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "backup", "role", "VIEWER"))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String secret = made.getString("secret");
        given().header("Authorization", "Bearer " + secret)
                .get("/api/config")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + secret)
                .delete("/api/people/x")
                .then()
                .statusCode(403);
        given().cookie(owner)
                .get("/api/tokens")
                .then()
                .body("name", hasItem("backup"))
                .body(not(containsString(secret)));

        given().cookie(owner)
                .delete("/api/tokens/{id}", made.getString("token.id"))
                .then()
                .statusCode(204);

        given().header("Authorization", "Bearer " + secret)
                .get("/api/config")
                .then()
                .statusCode(401);
    }

    @Test
    void database_that_was_emptied_does_not_open_the_house() {
        database.update("delete from account");
        signIn.load();

        when().get("/api/session").then().body("open", equalTo(false));
        when().get("/api/state").then().statusCode(401);
        setUp("Mallory", PASSWORD).then().statusCode(409);
    }

    @Test
    void every_change_is_written_down_with_who_asked() {
        given().cookie(owner).delete("/api/people/p-0123456789abcdef").then();
        given().cookie(owner)
                .contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", 0, "body", Map.of()))
                .put("/api/config/camera")
                .then()
                .statusCode(409);

        await().untilAsserted(() -> assertThat(audited()).contains("PUT /api/config/camera 409"));
        given().cookie(owner)
                .get("/api/audit")
                .then()
                .body("find { it.what == 'PUT /api/config/camera' }.who", equalTo("Olga"));
    }

    @Test
    void history_names_the_author() {
        int version = given().cookie(owner).get("/api/config/camera").path("version");
        given().cookie(owner)
                .contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version, "body", Map.of("liveRate", 8)))
                .put("/api/config/camera")
                .then()
                .statusCode(200);
        given().cookie(owner).get("/api/config/camera/history?limit=1").then().body("[0].author", equalTo("Olga"));
    }

    @Test
    @Tag("browser")
    void page_asks_to_sign_in_and_shows_each_role_its_own() throws IOException {
        join("Vera", Role.VIEWER);
        try (Browser browser = Browser.open()) {
            Page page = browser.phone(address.toString());
            assertThat(page.locator(".signin h1")).hasText("Sign in");
            assertThat(page.locator("#nav a")).hasCount(0);
            browser.picture(page, "sign-in-phone");
            page.getByLabel("Name").fill("Vera");
            page.getByLabel("Password").fill("not hers at all");
            page.getByLabel("Password").press("Enter");
            assertThat(page.locator(".wrong")).containsText("Name or password is wrong");
            page.getByLabel("Password").fill(PASSWORD);
            page.getByLabel("Password").press("Enter");

            assertThat(page.locator(".sign-out")).containsText("Vera");
            page.locator("#nav a[data-tab=people]").click();
            assertThat(page.getByText("Add someone")).isHidden();
            page.locator(".sign-out").click();
            assertThat(page.locator(".signin h1")).hasText("Sign in");

            Page desk = browser.desktop(address + "#system");
            desk.getByLabel("Name").fill("Olga");
            desk.getByLabel("Password").fill(PASSWORD);
            desk.getByLabel("Password").press("Enter");
            desk.getByText("Who may use this page").click();
            assertThat(desk.locator(".versions li").filter(new Locator.FilterOptions().setHasText("Vera")))
                    .isVisible();
            browser.picture(desk, "accounts-desktop");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void foreign_site_cannot_use_a_cookie() {
        given().cookie(owner)
                .header("Origin", "http://evil.example")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Mallory\",\"role\":\"OWNER\",\"password\":\"" + PASSWORD + "\"}")
                .post("/api/users")
                .then()
                .statusCode(403);
        given().cookie(owner)
                .header("Sec-Fetch-Site", "cross-site")
                .get("/api/state")
                .then()
                .statusCode(403);
        when().get("/")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("script-src 'self'"), not(containsString("unsafe"))));
    }

    @Test
    @Tag("browser")
    void page_of_who_is_signed_out_elsewhere_asks_to_sign_in_and_finds_no_stream_broken() {
        Cookie viewer = join("Vera", Role.VIEWER);
        try (Visitor visitor = new Visitor(SourceKind.CAMERA);
                Browser browser = Browser.open()) {
            Page page = browser.desktop(address.toString());
            page.context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie("doorward", viewer.getValue())
                            .setUrl(address.toString())));
            page.reload();
            await().pollInSameThread().until(() -> {
                visitor.frame(Scenery.porch(true, 0));
                return pictures.viewers(Visitor.FRONT) > 0
                        && page.locator("img.picture").isVisible();
            });

            given().cookie(viewer).delete("/api/session").then().statusCode(204);

            // Its stream is asked for again after a while, and refused then.
            assertThat(page.locator(".signin h1"))
                    .hasText("Sign in", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private InputStream stream(String path, Cookie viewer) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        request.setRequestProperty("Cookie", "doorward=" + viewer.getValue());
        InputStream stream = request.getInputStream();
        assertThat(stream.read()).isNotNegative();
        return stream;
    }

    /** Until its last chunk; fails where the stream is cut off before. */
    private static CompletableFuture<byte[]> rest(InputStream stream) {
        CompletableFuture<byte[]> rest = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                rest.complete(stream.readAllBytes());
            } catch (IOException cut) {
                rest.completeExceptionally(cut);
            }
        });
        return rest;
    }

    private List<String> audited() {
        return database.query("select what, status from audit", row -> row.getString(1) + " " + row.getInt(2));
    }

    private Cookie join(String name, Role role) {
        given().cookie(owner)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "role", role, "password", PASSWORD))
                .post("/api/users")
                .then()
                .statusCode(201);
        return signIn(name, PASSWORD).then().statusCode(200).extract().detailedCookie("doorward");
    }

    private static Response setUp(String name, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", password))
                .post("/api/setup");
    }

    private static Response signIn(String name, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", password))
                .post("/api/session");
    }

    /** As OpenAPI lists them, so that a new one is tested as soon as it exists. */
    private List<Endpoint> endpoints() {
        Map<String, Map<String, Object>> paths = given().cookie(owner)
                .accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        List<Endpoint> all = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(List.of("get", "post", "put", "patch", "delete")::contains)
                .forEach(method -> all.add(new Endpoint(method, path))));
        return all;
    }

    private static int ask(RequestSpecification request, Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{[^}]+}", "nothing");
        return request.contentType(ContentType.JSON)
                .body(endpoint.method().equals("get") ? "" : "{}")
                .request(endpoint.method().toUpperCase(), path)
                .statusCode();
    }
}
