package dev.doorward.admin;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.doorward.admin.testing.HouseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not drive the page, and what is too much for it. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class GuardQuarkusTest {
    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/js/main.js", "/api/state", "/q/health"})
    void foreign_name_of_this_machine_is_refused(String path) {
        given().header("Host", "evil.example")
                .get(path)
                .then()
                .statusCode(403)
                .body("detail", containsString("DOORWARD_PAGE_HOSTS"));
    }

    @Test
    void foreign_site_changes_nothing() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Mallory\",\"level\":\"OWNER\"}")
                .post("/api/people")
                .then()
                .statusCode(403);
        given().header("Origin", "http://evil.example")
                .contentType("text/plain")
                .body("{\"name\":\"Mallory\",\"level\":\"OWNER\"}")
                .post("/api/people")
                .then()
                .statusCode(403);

        assertThat(when().get("/api/people").asString()).doesNotContain("Mallory");
    }

    @Test
    void page_forbids_inline_code_and_foreign_hosts() {
        when().get("/")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self';"),
                                not(containsString("unsafe"))))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Cache-Control", containsString("no-cache"));
    }

    @Test
    void hundred_megabytes_are_answered_clearly() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            String head = "POST /api/people/p-00c0ffee00c0ffee/pictures HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: image/jpeg\r\nContent-Length: 104857600\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write(megabyte);
            }

            assertThat(firstBytes(socket.getInputStream()))
                    .startsWith("HTTP/1.1 413")
                    .contains("A picture may have 15 MB");
        }
    }

    @Test
    void large_json_is_refused() {
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(300_000) + "\",\"level\":\"OWNER\"}")
                .post("/api/people")
                .then()
                .statusCode(413)
                .body("title", equalTo("Too large"));
    }

    @Test
    void garbage_gets_an_answer_that_says_so() {
        given().contentType(ContentType.JSON)
                .body("{")
                .put("/api/config/camera")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/api/config/camera")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("[]")
                .put("/api/config/camera")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"x\",\"level\":\"KING\"}")
                .post("/api/people")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"  \",\"level\":\"OWNER\"}")
                .post("/api/people")
                .then()
                .statusCode(400);
        given().contentType("text/plain")
                .body("x")
                .post("/api/people/p-00c0ffee00c0ffee/pictures")
                .then()
                .statusCode(415);
        when().get("/api/config/secrets").then().statusCode(404);
        when().get("/api/people/..%2f..%2fq%2fmetrics/pictures").then().statusCode(404);
        when().get("/api/doors/NO%20DOOR/frame.jpg").then().statusCode(404);
        when().delete("/api/people/not-an-id").then().statusCode(404);
    }

    private static String firstBytes(InputStream answer) throws IOException {
        byte[] bytes = new byte[4096];
        int read = 0;
        while (read < bytes.length && !new String(bytes, 0, read, StandardCharsets.UTF_8).contains("}")) {
            int more = answer.read(bytes, read, bytes.length - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        return new String(bytes, 0, read, StandardCharsets.UTF_8);
    }
}
