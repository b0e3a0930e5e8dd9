package dev.doorward.admin.testing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.doorward.admin.signin.Account;
import dev.doorward.admin.signin.Role;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.kit.database.Database;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The owner Olga and whoever she lets in, over REST. */
public final class Accounts {
    public static final String PASSWORD = "four words make a good one";

    private final SignIn signIn;
    private final Database database;
    private final Path stateDir;
    private final Cookie owner;

    /** Makes the first owner. */
    public Accounts(SignIn signIn, Database database, Path stateDir) {
        this.signIn = signIn;
        this.database = database;
        this.stateDir = stateDir;
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/state").then().body("system.database", equalTo(true)));
        owner = given().contentType(ContentType.JSON)
                .body(Map.of("name", "Olga", "password", PASSWORD))
                .post("/api/setup")
                .then()
                .statusCode(200)
                .extract()
                .detailedCookie("doorward");
    }

    /** As it was, for whoever tests next. */
    public void removeAll() throws IOException {
        database.update("delete from account");
        database.update("delete from api_token");
        signIn.load();
        Files.deleteIfExists(stateDir.resolve("has-an-owner"));
    }

    public Cookie owner() {
        return owner;
    }

    public Cookie join(String name, Role role) {
        as(owner)
                .body(Map.of("name", name, "role", role, "password", PASSWORD))
                .post("/api/users")
                .then()
                .statusCode(201);
        return signIn(name, PASSWORD, null).then().statusCode(200).extract().detailedCookie("doorward");
    }

    public String id(String name) {
        return signIn.accounts().stream()
                .filter(one -> one.name().equals(name))
                .map(Account::id)
                .findFirst()
                .orElseThrow();
    }

    public static RequestSpecification as(Cookie cookie) {
        return given().cookie(cookie).contentType(ContentType.JSON);
    }

    public static Response signIn(String name, String password, @Nullable String code) {
        Map<String, String> body = new HashMap<>(Map.of("name", name, "password", password));
        if (code != null) {
            body.put("code", code);
        }
        return given().contentType(ContentType.JSON).body(body).post("/api/session");
    }
}
