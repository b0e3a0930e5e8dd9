package dev.doorward.admin.testing;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Events of somebody whom the camera showed, with the picture that was kept of each. */
public final class PastVisits {
    private PastVisits() {}

    /** Waits until events are kept at all. */
    public static void canBeKept() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/decisions").then().statusCode(200));
    }

    /** Somebody whom the door does not know. */
    public static DecisionMade of(SourceKind source, byte[] picture) {
        return of(source, picture, null);
    }

    /** @param person whom the door took them for; null for nobody */
    public static DecisionMade of(SourceKind source, byte[] picture, @Nullable String person) {
        try (Visitor visitor = new Visitor(source)) {
            TrackId track = new TrackId("w" + System.nanoTime());
            visitor.seen(track); // before the picture, so it has been heard when that is there
            visitor.frame(picture);
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(
                            when().get("/api/doors/front/frame.jpg").asByteArray())
                    .isEqualTo(picture));
            DecisionMade made = person == null
                    ? visitor.denied(track, DenialReason.UNKNOWN_PERSON, null)
                    : visitor.granted(track, new PersonId(person));
            await().untilAsserted(() -> list().body(path(made) + ".pictured", equalTo(true)));
            return made;
        }
    }

    public static ValidatableResponse list() {
        return when().get("/api/decisions?limit=500").then();
    }

    /** Where an event is in the list. */
    public static String path(DecisionMade made) {
        return "find { it.id == '" + made.id() + "' }";
    }

    /** Where it is on the page. */
    public static Locator line(Page page, DecisionMade made) {
        return page.locator(".events .decision[data-id='" + made.id() + "']");
    }
}
