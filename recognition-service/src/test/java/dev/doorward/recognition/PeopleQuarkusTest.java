package dev.doorward.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.doorward.contract.PersonId;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.ImageCodec;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infra.class)
class PeopleQuarkusTest {
    private static final Portraits.Portrait PORTRAIT = Portraits.of(6, 1);

    @TestHTTPResource
    URI service;

    @BeforeEach
    void empty_the_house() {
        await().until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "//people", "/q/../people", "/people/", "/%70eople", "/nothing"})
    void nobody_comes_in_without_the_token(String path) throws Exception {
        for (String authorization : List.of("", "Bearer ", "Bearer wrong", Infra.TOKEN, "Basic " + Infra.TOKEN)) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(service.toString().replaceAll("/$", "") + path))
                    .header("Authorization", authorization)
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void health_and_the_description_of_the_api_are_open() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("gallery"));
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(allOf(containsString("/people/{person}/pictures"), containsString("override")));
    }

    @Test
    void a_person_is_created_renamed_and_removed() {
        PersonId person = House.person("Ann");
        assertThat(person.value()).matches("p-[0-9a-f]{16}");

        House.admin()
                .contentType("application/json")
                .body(Map.of("name", "Anna"))
                .patch("/people/{id}", person.value())
                .then()
                .statusCode(200)
                .body("name", is("Anna"));
        House.admin()
                .get("/people")
                .then()
                .body("id", is(List.of(person.value())))
                .body("pictures", is(List.of(0)));
        House.admin().delete("/people/{id}", person.value()).then().statusCode(204);
        isProblem(House.admin().get("/people/{id}", person.value()).then(), 404);
        isProblem(House.admin().delete("/people/{id}", person.value()).then(), 404);
    }

    @Test
    void people_come_a_page_at_a_time_with_the_way_to_the_next_one() {
        List.of("Ann", "Bob", "Cid").forEach(House::person);

        Response first = House.admin().get("/people?limit=2");
        first.then().statusCode(200).body("name", is(List.of("Ann", "Bob")));
        String link = first.header("Link");
        String last = first.path("[1].id");
        assertThat(link).isEqualTo("</people?limit=2&after=" + last + ">; rel=\"next\"");
        House.admin()
                .get("/people?limit=2&after=" + last)
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("name", is(List.of("Cid")));
        House.admin().get("/people?limit=0").then().statusCode(200).body("", hasSize(1));
        House.admin().get("/people?limit=100000").then().statusCode(200).body("", hasSize(3));

        House.admin().delete("/people/{id}", last).then().statusCode(204);
        isProblem(House.admin().get("/people?limit=2&after=" + last).then(), 404);
        given().get("/q/openapi").then().body(allOf(containsString("after"), containsString("header Link")));
    }

    @Test
    void what_is_removed_twice_stays_removed_and_says_so() {
        PersonId ann = House.person("Ann");
        String picture =
                House.send(ann, PORTRAIT.jpeg()).statusCode(201).extract().path("id");

        for (int status : List.of(204, 404, 404)) {
            House.admin()
                    .delete("/people/{id}/pictures/{picture}", ann.value(), picture)
                    .then()
                    .statusCode(status);
        }
        for (int status : List.of(204, 404, 404)) {
            House.admin().delete("/people/{id}", ann.value()).then().statusCode(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"  \"}", "{\"name\":\"a\\nb\"}", "{\"name\":", "[]", "", "{\"name\":{}}"})
    void a_person_without_a_proper_name_is_refused_in_words(String body) {
        isProblem(
                House.admin()
                        .contentType("application/json")
                        .body(body)
                        .post("/people")
                        .then(),
                400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people/nobody", "/people/p-0123456789abcdef", "/people/p-0123456789abcdef/pictures"})
    void who_is_not_there_is_a_problem_too(String path) {
        isProblem(House.admin().get(path).then(), 404);
    }

    @Test
    void a_picture_is_taken_shown_and_removed() throws Exception {
        PersonId ann = House.person("Ann");
        String id = House.send(ann, PORTRAIT.jpeg())
                .statusCode(201)
                .body("id", matchesPattern("[0-9a-f]{32}"))
                .body("warnings", empty())
                .extract()
                .path("id");

        House.admin().get("/people/{id}/pictures", ann.value()).then().body("id", is(List.of(id)));
        byte[] thumbnail = House.admin()
                .get("/people/{id}/pictures/{picture}", ann.value(), id)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        assertThat(ImageCodec.decode(thumbnail).height()).isEqualTo(192);
        House.admin()
                .delete("/people/{id}/pictures/{picture}", ann.value(), id)
                .then()
                .statusCode(204);
        isProblem(
                House.admin()
                        .get("/people/{id}/pictures/{picture}", ann.value(), id)
                        .then(),
                404);
    }

    @Test
    void what_cannot_be_used_is_refused_with_what_to_do() {
        PersonId ann = House.person("Ann");

        refused(ann, "a text file named face.jpg".getBytes(StandardCharsets.UTF_8), "text file");
        refused(ann, new byte[0], "empty");
        refused(ann, Pictures.wall(), "No face");
        refused(ann, Portraits.group(6), "4 faces");
        refused(ann, Pictures.small(PORTRAIT.picture(), 80), "too small");
        refused(ann, Pictures.blurred(PORTRAIT.picture(), 16), "blurred");
        refused(ann, Pictures.lit(PORTRAIT.picture(), 0.2), "too dark");
        refused(ann, Portraits.of(4, 0).jpeg(), "turned away");
        House.admin().get("/people/{id}/pictures", ann.value()).then().body("", hasSize(0));
    }

    @Test
    void of_a_picture_with_several_faces_the_one_that_is_meant_is_taken() {
        PersonId ann = House.person("Ann");

        ofGroup(ann, boxOf(PORTRAIT)).statusCode(201);
        isProblem(ofGroup(ann, "1,2,3"), 400).body("detail", containsString("x,y,width,height"));
        isProblem(ofGroup(ann, "-90,-90,40,40"), 422).body("detail", containsString("No face"));
    }

    private static String boxOf(Portraits.Portrait portrait) {
        Box box = portrait.box();
        return String.join(
                ",",
                Stream.of(box.x(), box.y(), box.width(), box.height())
                        .map(String::valueOf)
                        .toList());
    }

    private static ValidatableResponse ofGroup(PersonId person, String face) {
        return House.admin()
                .contentType("application/octet-stream")
                .queryParam("face", face)
                .body(Portraits.group(6))
                .post("/people/{person}/pictures", person.value())
                .then();
    }

    @Test
    void what_is_not_ideal_is_taken_with_warnings() {
        PersonId ann = House.enrolled("Ann", PORTRAIT);

        House.send(ann, ImageCodec.jpeg(PORTRAIT.picture(), 50))
                .statusCode(201)
                .body("warnings", hasItems(containsString("compression"), containsString("nearly the same picture")));
        House.send(ann, Portraits.of(3, 0).jpeg())
                .statusCode(201)
                .body("warnings", hasItem(containsString("not much like this person's other pictures")));
    }

    @Test
    void too_like_someone_else_is_refused_unless_the_owner_says_that_they_are_two() {
        PersonId ross = House.enrolled("Ross", Portraits.of(1, 2));
        PersonId double_ = House.person("Double");

        isProblem(House.send(double_, Portraits.of(3, 1).jpeg()), 409)
                .body("person", is(ross.value()))
                .body("similarity", is(greaterThan(0.65f)))
                .body("detail", allOf(containsString(ross.value()), containsString("override")));
        House.send(double_, Portraits.of(3, 1).jpeg(), true).statusCode(201);
    }

    @Test
    void an_upload_of_100_megabytes_is_refused_and_the_next_request_answered() throws Exception {
        PersonId ann = House.person("Ann");
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/people/" + ann + "/pictures"))
                .header("Authorization", "Bearer " + Infra.TOKEN);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        HttpResponse<String> withLength = client.send(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[100 << 20]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(withLength.statusCode()).isEqualTo(413);
        assertThat(withLength.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(withLength.body()).contains("15 MB");
        House.send(ann, PORTRAIT.jpeg()).statusCode(201);
    }

    @Test
    void an_endless_upload_is_cut_and_the_next_request_answered() {
        PersonId ann = House.person("Ann");
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/people/" + ann + "/pictures"))
                .header("Authorization", "Bearer " + Infra.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofInputStream(Zeros::new))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        int status = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((answer, cut) -> cut == null ? answer.statusCode() : 0)
                .join();

        assertThat(status).as("413, or cut while still sending").isIn(413, 0);
        House.send(ann, PORTRAIT.jpeg()).statusCode(201);
    }

    @Test
    void the_log_holds_no_name() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getMessage() + java.util.Arrays.toString(record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            PersonId person = House.person("Wilhelmina Secret");
            House.send(person, PORTRAIT.jpeg()).statusCode(201);
            House.send(person, Pictures.wall()).statusCode(422);
            House.admin().delete("/people/{id}", person.value()).then().statusCode(204);
        } finally {
            root.removeHandler(listening);
        }

        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("Secret"));
    }

    private static void refused(PersonId person, byte[] picture, String why) {
        isProblem(House.send(person, picture), 422).body("detail", containsString(why));
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("title", matchesPattern(".+"))
                .body("detail", matchesPattern(".+"));
    }

    /** A body of 400 MB whose length nobody says. */
    private static final class Zeros extends InputStream {
        private long left = 400L << 20;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            left -= given;
            return given;
        }
    }
}
