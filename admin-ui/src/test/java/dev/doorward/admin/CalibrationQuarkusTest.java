package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorward.admin.calibration.Scores;
import dev.doorward.admin.calibration.Scores.Own;
import dev.doorward.admin.calibration.Scores.Pair;
import dev.doorward.admin.calibration.Scores.Step;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.SmallRecognition;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.PersonId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lines between one person and two, held against the people of the house: over REST and in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class CalibrationQuarkusTest {
    @TestHTTPResource("/")
    String address;

    private PersonId ada;
    private PersonId bea;

    @BeforeEach
    void two_who_are_somewhat_alike() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/config/access").then().statusCode(200));
        ada = add("Ada Alike");
        bea = add("Bea Alike");
        SmallRecognition.scores(house(6, 0.31));
        set("recognition", "threshold", 0.60).statusCode(200);
        set("access", "similarity", 0.60).statusCode(200);
    }

    @AfterEach
    void asBefore() {
        SmallRecognition.scores(SmallRecognition.noScores());
        set("recognition", "threshold", 0.40);
        set("access", "similarity", 0.47);
    }

    @Test
    void scores_and_how_low_they_let_each_similarity_be_set_are_told_by_ids() {
        when().get("/api/calibration")
                .then()
                .statusCode(200)
                .body("people", equalTo(6))
                .body("kept", equalTo(0.05f))
                .body("toBeNamed.least", equalTo(0.36f))
                .body("toOpen.least", equalTo(0.36f))
                .body("toOpen.why", equalTo("MIX_UP"))
                .body("toOpen.pair.person", equalTo(ada.value()))
                .body("closest[0].other", equalTo(bea.value()))
                .body(not(containsString("Alike")));
    }

    @Test
    void similarity_is_not_set_lower_than_a_mix_up_allows_by_whatever_way() {
        set("access", "similarity", 0.36).statusCode(200);
        int low = version("access");
        SmallRecognition.scores(house(6, 0.55));
        refused(set("access", "similarity", 0.35), "similarity", "must be at least 0.60");
        refused(set("recognition", "threshold", 0.59), "threshold", ada + " is like " + bea + " to 0.55");

        set("access", "similarity", 0.70).statusCode(200);
        refused(
                given().contentType(ContentType.JSON)
                        .body(Map.of("expectedVersion", version("access"), "version", low))
                        .post("/api/config/access/rollback")
                        .then(),
                "similarity",
                "must be at least 0.60");
        refused(
                given().contentType(ContentType.JSON)
                        .body(Map.of(
                                "kind",
                                "doorward-configuration",
                                "expectedVersions",
                                Map.of("recognition", version("recognition")),
                                "sections",
                                Map.of("recognition", Map.of("threshold", 0.30))))
                        .put("/api/config")
                        .then(),
                "threshold",
                "must be at least 0.60");
        when().get("/api/config/access").then().body("body.similarity", equalTo(0.70f));
        set("access", "similarity", 0.61).statusCode(200);
    }

    @Test
    void what_is_lower_already_may_be_raised_and_everything_else_changed() {
        set("access", "similarity", 0.36).statusCode(200);
        SmallRecognition.scores(house(6, 0.55));

        set("access", "relockAfter", 7).statusCode(200);
        set("access", "similarity", 0.40).statusCode(200);
        set("access", "relockAfter", 5).statusCode(200);
    }

    @Test
    void with_too_few_people_it_is_not_set_lower_than_the_default() {
        SmallRecognition.scores(house(3, 0.1));

        refused(set("recognition", "threshold", 0.39), "threshold", "must be at least 0.40, the default");
        refused(set("access", "similarity", 0.46), "similarity", "must be at least 0.47, the default");
        set("recognition", "threshold", 0.40).statusCode(200);
    }

    @Test
    void while_recognition_does_not_say_how_alike_people_are_nothing_is_lowered() {
        SmallRecognition.scores(null);

        refused(set("access", "similarity", 0.59), "similarity", "can't be lowered until recognition says");
        set("access", "similarity", 0.61).statusCode(200);
        set("access", "relockAfter", 6).statusCode(200);
        set("access", "relockAfter", 5).statusCode(200);
    }

    @Test
    @Tag("browser")
    void lines_are_moved_by_keys_with_what_follows_and_stop_where_two_would_be_taken_for_one() {
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#configuration/calibration");
            Locator opens = page.getByLabel("Similarity to open");
            Locator words = page.locator(".calibration-line.opens .facts");
            assertThat(words)
                    .hasText("3 of 24 of one person would not be known, 0 of 120 of two would be taken for one.");
            assertThat(page.locator(".calibration .row.end .primary")).isDisabled();
            assertThat(page.locator(".answers-card h2"))
                    .hasText(new String[] {"Who runs it: Recognition", "Who runs it: Access"});
            browser.picture(page, "calibration-desktop");

            opens.focus();
            for (int i = 0; i < 31; i++) {
                page.keyboard().press("ArrowLeft");
            }
            assertThat(opens).hasValue("0.29");
            assertThat(words)
                    .hasText("0 of 24 of one person would not be known, 1 of 120 of two would be taken for one.");
            assertThat(opens).hasAttribute("aria-valuetext", "0.29. " + words.textContent());
            assertThat(page.locator(".calibration-line.opens .wrong"))
                    .hasText("Can be lowered to 0.36 and no further: a picture of Ada Alike is like Bea Alike to 0.31,"
                            + " and 0.05 are kept from that.");
            assertThat(page.locator(".calibration .row.end .primary")).isDisabled();
            browser.picture(page, "calibration-too-low");

            opens.fill("0.38");
            assertThat(page.locator(".calibration-line.opens .wrong")).hasCount(0);
            page.locator(".calibration .row.end .primary").click();
            await().pollInSameThread()
                    .untilAsserted(
                            () -> when().get("/api/config/access").then().body("body.similarity", equalTo(0.38f)));
            assertThat(page.locator(".toast")).containsText("The services are told");

            for (Page other : List.of(
                    browser.dark(address + "#configuration/calibration"),
                    browser.phone(address + "#configuration/calibration"))) {
                assertThat(other.locator(".score-plot")).isVisible();
                assertThat(new AxeBuilder(other).analyze().getViolations()).isEmpty();
                browser.picture(other, "calibration-" + (other.viewportSize().width < 500 ? "phone" : "dark"));
                assertThat(other.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            }
            Page german = browser.german(address + "#configuration/calibration");
            assertThat(german.locator(".calibration-line.opens .facts"))
                    .hasText(
                            "0 von 24 einer Person würden nicht erkannt, 0 von 120 zweier Personen für eine gehalten.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void refused(ValidatableResponse answer, String field, String words) {
        answer.statusCode(422)
                .body("problems[0].field", equalTo(field))
                .body("problems[0].message", containsString(words))
                .body("problems[0].message", not(containsString("Alike")));
    }

    private static int version(String section) {
        return when().get("/api/config/" + section).jsonPath().getInt("version");
    }

    private static ValidatableResponse set(String section, String key, Object value) {
        Map<String, Object> body =
                when().get("/api/config/" + section).jsonPath().getMap("body");
        body.put(key, value);
        return given().contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version(section), "body", body))
                .put("/api/config/" + section)
                .then();
    }

    /** Four pictures each: 24 comparisons of one person and 120 of two where there are six. */
    private Scores house(int people, double mostAlike) {
        List<Step> impostor = new ArrayList<>();
        int left = people * 4 * (people - 1) - 1;
        for (int from = -12; left > 0; from += 2) {
            int count = Math.min(left, from < 8 ? 9 : 3);
            impostor.add(new Step(from, count));
            left -= count;
        }
        impostor.add(new Step((int) Math.floor(mostAlike * 100 + 1e-9), 1));
        return new Scores(
                true,
                false,
                people,
                people * 4,
                List.of(new Step(48, 1), new Step(57, 2), new Step(63, 5), new Step(68, 9), new Step(74, 7)),
                impostor,
                List.of(new Pair(ada, bea, mostAlike), new Pair(bea, ada, mostAlike - 0.04)),
                List.of(new Own(bea, 0.48), new Own(ada, 0.57)));
    }

    private static PersonId add(String name) {
        return new PersonId(given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", AccessLevel.RESIDENT))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
