package dev.doorward.admin.testing;

import static io.restassured.RestAssured.given;

import dev.doorward.contract.AccessLevel;
import io.restassured.http.ContentType;
import java.util.Map;

/** People of the house, added as an owner adds them. */
public final class Residents {
    private Residents() {}

    /**
     * The id of somebody new, who has no pictures yet.
     *
     * @param demo whether of the demo
     */
    public static String add(String name, boolean demo) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", AccessLevel.RESIDENT, "demo", demo))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
