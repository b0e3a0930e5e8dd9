package dev.doorward.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.doorward.contract.PersonId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How like each other the people of a house are, with real faces and a real database. */
@QuarkusTest
@WithTestResource(Infra.class)
class ScoresQuarkusTest {
    @BeforeEach
    void empty_the_house() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
    }

    @Test
    void pictures_are_compared_with_their_own_person_and_with_the_others() {
        PersonId ross = House.enrolled("Ross", Portraits.of(1, 2), Portraits.of(3, 1));
        PersonId rachel = House.enrolled("Rachel", Portraits.of(6, 1));
        House.person("Nobody yet");

        JsonPath scores = scores();

        assertThat(scores.getBoolean("whole")).isTrue();
        assertThat(scores.getBoolean("demo")).isFalse();
        assertThat(scores.getInt("people")).isEqualTo(2);
        assertThat(scores.getInt("pictures")).isEqualTo(3);
        assertThat(sum(scores, "genuine")).isEqualTo(2);
        assertThat(sum(scores, "impostor")).isEqualTo(3);
        assertThat(scores.<Integer>getList("genuine.from")).allMatch(from -> from > 50);
        assertThat(scores.<Integer>getList("impostor.from")).allMatch(from -> from < 40);
        assertThat(scores.getList("closest.person")).contains(ross.value(), rachel.value());
        assertThat(scores.getList("furthest.person")).containsOnly(ross.value());
        assertThat(scores.prettify()).doesNotContain("Ross", "embedding");
    }

    @Test
    void who_was_enrolled_although_alike_stands_first() {
        PersonId ross = House.enrolled("Ross", Portraits.of(1, 2));
        PersonId twin = House.person("Twin");
        House.send(twin, Portraits.of(3, 1).jpeg(), true).statusCode(201);

        JsonPath scores = scores();

        assertThat(List.of(scores.getString("closest[0].person"), scores.getString("closest[0].other")))
                .containsExactlyInAnyOrder(ross.value(), twin.value());
        assertThat(scores.getDouble("closest[0].similarity")).isGreaterThan(0.6);
    }

    @Test
    void people_of_the_demo_are_compared_where_there_is_nobody_else() {
        PersonId demo = House.person("Demo", true);
        House.send(demo, Portraits.of(6, 1).jpeg()).statusCode(201);
        assertThat(scores().getBoolean("demo")).isTrue();

        PersonId ross = House.enrolled("Ross", Portraits.of(1, 2));

        JsonPath scores = scores();
        assertThat(scores.getBoolean("demo")).isFalse();
        assertThat(scores.getInt("people")).as("without %s", demo).isOne();
        assertThat(ross).isNotEqualTo(demo);
    }

    @Test
    void an_empty_house_has_no_scores() {
        House.admin()
                .get("/people/scores")
                .then()
                .statusCode(200)
                .body("people", equalTo(0))
                .body("impostor", hasSize(0));
    }

    private static JsonPath scores() {
        return House.admin()
                .get("/people/scores")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int sum(JsonPath scores, String which) {
        return scores.<Integer>getList(which + ".count").stream()
                .mapToInt(n -> n)
                .sum();
    }
}
