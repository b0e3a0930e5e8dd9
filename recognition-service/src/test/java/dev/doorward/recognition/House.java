package dev.doorward.recognition;

import static io.restassured.RestAssured.given;

import dev.doorward.contract.PersonId;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What admin-ui asks for, with the token. */
final class House {
    private House() {}

    static RequestSpecification admin() {
        return given().spec(new RequestSpecBuilder()
                .addHeader("Authorization", "Bearer " + Infra.TOKEN)
                .build());
    }

    static PersonId person(String name) {
        return person(name, false);
    }

    static PersonId person(String name, boolean demo) {
        return new PersonId(admin().contentType("application/json")
                .body(Map.of("name", name, "demo", demo))
                .post("/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static ValidatableResponse send(PersonId person, byte[] picture) {
        return send(person, picture, false);
    }

    static ValidatableResponse send(PersonId person, byte[] picture, boolean override) {
        return admin().contentType("application/octet-stream")
                .queryParam("override", override)
                .body(picture)
                .post("/people/{person}/pictures", person.value())
                .then();
    }

    static PersonId enrolled(String name, Portraits.Portrait... pictures) {
        PersonId person = person(name);
        for (Portraits.Portrait picture : pictures) {
            send(person, picture.jpeg()).statusCode(201);
        }
        return person;
    }

    /** Without people and without visitors: what stays would be under a key that other tests do not have. */
    static void empty() {
        all("/people?limit=500")
                .forEach(id -> admin().delete("/people/{id}", id).then().statusCode(204));
        for (String list : List.of("/visitors", "/visitors?ignored=true")) {
            all(list).forEach(id -> admin().delete("/visitors/{id}", id).then().statusCode(204));
        }
    }

    private static List<String> all(String list) {
        return admin().get(list).then().statusCode(200).extract().path("id");
    }
}
