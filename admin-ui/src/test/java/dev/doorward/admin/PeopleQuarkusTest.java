package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.Dragged;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.SmallRecognition;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.PersonId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and their pictures on the page, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class PeopleQuarkusTest {
    private static final int LARGEST = 15 << 20;

    /** Whether a browser is kept from opening a file that is dragged over a heading, and dropped there. */
    private static final String HELD_UP = """
            (() => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File(['<h1>Another page</h1>'], 'another.html'));
              const goesOn = (name) => document.querySelector('dialog h2')
                .dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
              return ['dragover', 'drop'].map((name) => !goesOn(name));
            })()""";

    /** Whoever is not seen yet has no picture yet; the list may be drawn anew meanwhile. */
    private static final String SEEN_WITH_A_PICTURE = """
            (() => {
              const card = [...document.querySelectorAll('.card.person')].find((one) => one.textContent.includes('Zoë'));
              card?.scrollIntoView();
              const picture = card?.querySelector('.portrait img');
              return Boolean(picture?.complete && picture.naturalWidth > 0);
            })()""";

    @TestHTTPResource("/")
    String address;

    @TempDir
    Path folder;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void person_is_added_gets_pictures_with_an_answer_each_and_is_forgotten() {
        Page page = browser.desktop(address + "#people");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add someone"))
                .click();
        page.getByLabel("Name").fill("Zoë <b>Quist</b>");
        page.getByLabel("Guest").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add, then pictures"))
                .click();

        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("zoe.jpg", "image/jpeg", Scenery.porch(true, 0)),
            new FilePayload("notes.jpg", "image/jpeg", "a text that calls itself a picture".getBytes())
        });

        assertThat(page.locator(".answers li").filter(new Locator.FilterOptions().setHasText("zoe.jpg")))
                .containsText("Added.");
        assertThat(page.locator(".answers li").filter(new Locator.FilterOptions().setHasText("notes.jpg")))
                .containsText("This is not a JPEG, PNG or WebP picture");
        assertThat(page.locator(".pictures li")).hasCount(1);
        browser.picture(page, "person-desktop");
        page.getByLabel("Close").click();
        Locator card = page.locator(".card.person").filter(new Locator.FilterOptions().setHasText("Zoë"));
        assertThat(card.locator(".name")).hasText("Zoë <b>Quist</b>");
        assertThat(card).containsText("Guest");
        browser.picture(page, "people-desktop");
        Page phone = browser.phone(address + "#people");
        Browser.until(phone, SEEN_WITH_A_PICTURE);
        browser.picture(phone, "people-phone");

        card.click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget this person"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget for good"))
                .click();

        assertThat(card).hasCount(0);
    }

    @Test
    void each_picture_says_whether_it_counts_and_how_like_the_others_it_is() throws IOException {
        Page page = picturesOf("Paula Pictures");
        Locator words = page.locator(".pictures .contribution");
        page.locator("input[type=file]").setInputFiles(file("first.jpg", Scenery.porch(true, 0)));
        assertThat(words).hasText(new String[] {"the only one that counts"});

        page.locator("input[type=file]").setInputFiles(new Path[] {
            file("second.jpg", Scenery.porch(true, 1)), file("third.jpg", Scenery.porch(false, 2))
        });

        assertThat(words).hasText(new String[] {
            "like the others: 0.71",
            "like the others: 0.71",
            "does not count: only 0.12 like the others. Somebody else?"
        });
        page.evaluate("document.querySelector('.pictures').scrollIntoView()");
        browser.picture(page, "person-contributions");
        Page german = browser.german(address + "#people");
        german.locator(".card.person")
                .filter(new Locator.FilterOptions().setHasText("Paula"))
                .click();
        assertThat(german.locator(".pictures .contribution").last())
                .hasText("zählt nicht: den anderen nur zu 0,12 ähnlich. Jemand anderes?");
    }

    @Test
    void pictures_are_dropped_and_each_gets_its_answer() throws IOException {
        Page page = picturesOf("Dora Drop");
        Locator zone = page.locator(".drop");
        List<Route> held = new ArrayList<>();
        page.route("**/pictures", route -> {
            if (route.request().method().equals("POST")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        Dragged files = new Dragged(
                page,
                file("good.jpg", Scenery.porch(true, 0)),
                file("notes.jpg", "a text that calls itself a picture".getBytes()),
                file("huge.jpg", new byte[LARGEST + 1]));

        files.enter(zone);
        assertThat(zone).hasClass("drop over");
        files.over(zone.locator("strong"));
        assertThat(zone).hasClass("drop over");
        browser.picture(page, "person-dragged-over");
        files.drop(zone);

        assertThat(zone).hasClass("drop");
        assertThat(page.locator(".answers li strong")).hasText(new String[] {"good.jpg", "notes.jpg", "huge.jpg"});
        assertThat(page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("Sending good.jpg")))
                .isVisible();
        Browser.until(page, "document.querySelectorAll('.answers progress').length === 3");
        for (int i = 0; i < 2; i++) {
            int sent = i;
            page.waitForCondition(() -> held.size() > sent);
            held.get(i).resume();
        }
        assertThat(answer(page, "good.jpg")).containsText("Added.");
        assertThat(answer(page, "notes.jpg")).containsText("This is not a JPEG, PNG or WebP picture");
        assertThat(answer(page, "huge.jpg")).containsText("Too large. It has 15 MB, 15 are allowed");
        assertThat(page.locator(".answers progress")).hasCount(0);
        assertThat(page.locator(".pictures li")).hasCount(1);
        assertThat(held).hasSize(2);
        browser.picture(page, "person-dropped");
    }

    @Test
    void more_people_than_fit_on_one_page_of_the_list_are_all_shown() {
        Set<String> crowd = SmallRecognition.crowd(230);
        try {
            RestAssured.get("/api/people")
                    .then()
                    .body("", hasSize(100))
                    .header("Link", containsString("limit=100&after=p-"));
            RestAssured.get("/api/people?limit=900&after=nobody").then().statusCode(404);
            Page page = browser.desktop(address + "#people");

            assertThat(page.locator(".card.person .name", new Page.LocatorOptions().setHasText("Crowd")))
                    .hasCount(230);
            page.navigate(address + "#events");
            assertThat(page.locator(".events option", new Page.LocatorOptions().setHasText("Crowd 229")))
                    .hasCount(1);
        } finally {
            SmallRecognition.leave(crowd);
        }
    }

    @Test
    void picture_too_like_somebody_else_is_taken_only_when_an_owner_says_that_they_are_two() throws IOException {
        String ross = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Ross Resembled", "level", AccessLevel.GUEST))
                .post("/api/people")
                .path("id");
        Page page = picturesOf("Tom Twin");
        byte[] alike = SmallRecognition.like(new PersonId(ross), Scenery.porch(true, 0));

        page.locator("input[type=file]").setInputFiles(file("alike.jpg", alike));

        assertThat(answer(page, "alike.jpg"))
                .containsText("Too like someone else. The face is 0.41 like Ross Resembled");
        assertThat(answer(page, "alike.jpg")).containsText("told apart more clearly");
        assertThat(page.locator(".pictures li")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).analyze().getViolations())
                .isEmpty();
        browser.picture(page, "person-too-alike");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("They are two: add it"))
                .click();

        assertThat(answer(page, "alike.jpg")).containsText("Added.");
        assertThat(page.locator(".pictures li")).hasCount(1);
    }

    @Test
    void progress_is_shown_while_a_picture_is_on_its_way() throws IOException {
        Page page = picturesOf("Petra Progress");
        CDPSession network = page.context().newCDPSession(page);
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 200_000);
        network.send("Network.emulateNetworkConditions", slow);
        byte[] large = Arrays.copyOf(Scenery.porch(true, 0), 1 << 20);

        new Dragged(page, file("large.jpg", large)).enter(page.locator(".drop")).drop(page.locator(".drop"));

        Browser.until(page, "(({value}) => value > 0.1 && value < 1)(document.querySelector('.answers progress'))");
        browser.picture(page, "person-progress");
        // Five seconds of sending alone.
        assertThat(answer(page, "large.jpg"))
                .containsText("Added.", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    @Test
    void file_that_misses_its_place_does_not_take_the_page_away() throws IOException {
        Page page = picturesOf("Mia Missed");
        Dragged file = new Dragged(page, file("missed.html", "<h1>Somebody else's page</h1>".getBytes()));

        for (Locator place : List.of(page.locator("dialog h2"), page.locator("#nav"), page.locator("#person-name"))) {
            file.enter(place).drop(place);
        }

        assertThat(page.evaluate(HELD_UP)).isEqualTo(List.of(true, true));
        assertThat(page.locator("dialog h2").first()).hasText("Mia Missed");
        assertThat(page).hasURL(address + "#people");
        assertThat(page.locator(".answers li")).hasCount(0);
    }

    private Page picturesOf(String name) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", AccessLevel.GUEST))
                .post("/api/people");
        Page page = browser.desktop(address + "#people");
        page.locator(".card.person", new Page.LocatorOptions().setHasText(name)).click();
        return page;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Locator answer(Page page, String file) {
        return page.locator(".answers li", new Page.LocatorOptions().setHasText(file));
    }
}
