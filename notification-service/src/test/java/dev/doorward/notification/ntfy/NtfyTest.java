package dev.doorward.notification.ntfy;

import static dev.doorward.contract.alert.DeliveryStatus.SENT;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.wire.Json;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Alerts;
import dev.doorward.notification.provider.Stub;
import dev.doorward.notification.provider.Told;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NtfyTest {
    private static final String TOPIC = "owner-Xy_7";
    private static final String TAKEN =
            "{\"id\":\"sPs71M8A2T\",\"time\":1,\"event\":\"message\",\"topic\":\"owner-Xy_7\"}";

    @RegisterExtension
    static final Stub SERVER = new Stub();

    @Test
    void publishes_a_message_as_json() throws IOException {
        SERVER.answers(200, TAKEN);

        assertThat(withToken().send(Alerts.plain(), TOPIC)).isEqualTo(Outcome.sent("200"));

        LoggedRequest request = SERVER.request();
        assertThat(request.getMethod().value()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo("/");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer tk_abc");
        JsonNode body = Json.mapper().readTree(request.getBody());
        assertThat(body.path("topic").asText()).isEqualTo(TOPIC);
        assertThat(body.path("title").asText()).isEqualTo(Alerts.TITLE);
        assertThat(body.path("message").asText()).isEqualTo(Alerts.TEXT);
        assertThat(body.path("priority").isInt()).isTrue();
        assertThat(body.path("tags"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo("warning");
        assertThat(body.path("click").asText()).isEqualTo(Alerts.SHOW);
        assertActions(body.path("actions"));
        assertThat(body.path("sequence_id").asText()).matches("[-_A-Za-z0-9]{1,64}");
    }

    @Test
    void publishes_a_picture_with_all_else_in_headers() throws IOException {
        SERVER.answers(200, TAKEN);

        assertThat(withToken().send(Alerts.withPicture(), TOPIC).status()).isEqualTo(SENT);

        LoggedRequest request = SERVER.request();
        assertThat(request.getMethod().value()).isEqualTo("PUT");
        assertThat(request.getUrl()).isEqualTo("/" + TOPIC);
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer tk_abc");
        assertThat(request.getBody()).isEqualTo(Alerts.JPEG);
        assertThat(request.getHeader("X-Filename")).isEqualTo("doorward.jpg");
        assertThat(request.getHeader("X-Priority")).isEqualTo("4");
        assertThat(request.getHeader("X-Tags")).isEqualTo("warning");
        assertThat(request.getHeader("X-Click")).isEqualTo(Alerts.SHOW);
        assertThat(decoded(request, "X-Title")).isEqualTo(Alerts.TITLE);
        assertThat(decoded(request, "X-Message")).isEqualTo(Alerts.TEXT);
        assertActions(Json.mapper().readTree(decoded(request, "X-Actions")));
    }

    @Test
    void a_copy_has_the_sequence_id_of_the_first_and_another_alert_has_not() throws IOException {
        SERVER.answers(200, TAKEN);
        Ntfy ntfy = withToken();

        ntfy.send(Alerts.plain(), TOPIC);
        ntfy.send(Alerts.withPicture(), TOPIC);
        ntfy.send(Alerts.digest(), TOPIC);

        String first = sequence(0);
        assertThat(SERVER.requests().get(1).getHeader("X-Sequence-ID")).isEqualTo(first);
        assertThat(sequence(2)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"INFO, 3", "WARNING, 4", "ALARM, 5"})
    void an_alarm_rings_louder(Severity severity, int priority) throws IOException {
        SERVER.answers(200, TAKEN);

        withToken().send(Alerts.of(severity), TOPIC);

        assertThat(Json.mapper()
                        .readTree(SERVER.request().getBody())
                        .path("priority")
                        .asInt())
                .isEqualTo(priority);
    }

    @Test
    void offers_three_buttons_at_most() throws IOException {
        SERVER.answers(200, TAKEN);

        withToken()
                .send(
                        Alerts.withLinks(
                                Optional.empty(),
                                Alerts.SHOW,
                                Alerts.OPEN,
                                "https://a.example.org",
                                "https://b.example.org"),
                        TOPIC);

        assertThat(Json.mapper().readTree(SERVER.request().getBody()).path("actions"))
                .hasSize(3);
    }

    @Test
    void a_message_without_links_has_none() throws IOException {
        SERVER.answers(200, TAKEN);

        withToken().send(Alerts.digest(), TOPIC);

        JsonNode body = Json.mapper().readTree(SERVER.request().getBody());
        assertThat(body.has("click")).isFalse();
        assertThat(body.has("actions")).isFalse();
    }

    @Test
    void cuts_a_text_that_would_become_an_attachment() throws IOException {
        SERVER.answers(200, TAKEN);

        withToken().send(Alerts.withText("Jürgen 🚪 ".repeat(1_000), Optional.empty()), TOPIC);

        String text = Json.mapper()
                .readTree(SERVER.request().getBody())
                .path("message")
                .asText();
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(4_050, 4_096);
        assertThat(text).matches("(?s).*(Jürgen|🚪)…");
    }

    @Test
    void logs_in_with_a_password_or_not_at_all() {
        SERVER.answers(200, TAKEN);

        ntfy("doorward.ntfy.user", "door", "doorward.ntfy.password", "pässword").send(Alerts.plain(), TOPIC);
        ntfy().send(Alerts.plain(), TOPIC);

        String basic = SERVER.requests().get(0).getHeader("Authorization").substring("Basic ".length());
        assertThat(new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8))
                .isEqualTo("door:pässword");
        assertThat(SERVER.requests().get(1).containsHeader("Authorization")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "400: GAVE_UP: 40000 40007 40011 40014 40015 40017 40018 40024",
                "400: REJECTED_RECIPIENT: 40009 40010",
                "401: AUTH_FAILED: 40101",
                "403: AUTH_FAILED: 40301",
                "404: GAVE_UP: 40401",
                "413: GAVE_UP: 41301 41303",
                "429: QUOTA_EXCEEDED: 42901 42902 42903 42904 42905 42906 42907 42908 42910",
                "429: AUTH_FAILED: 42909",
                "500: UNREACHABLE: 50001 50002 50004",
                "500: GAVE_UP: 50003",
                "507: REJECTED_RECIPIENT: 50701",
            })
    void every_error_of_its_source_has_its_meaning(int http, DeliveryStatus meant, String codes) {
        for (String code : codes.split(" ")) {
            SERVER.answers(http, "{\"code\":%s,\"http\":%d,\"error\":\"about %s\"}".formatted(code, http, TOPIC));

            Outcome outcome = withToken().send(Alerts.plain(), TOPIC);

            assertThat(outcome.status()).as(code).isEqualTo(meant);
            assertThat(outcome.code()).isEqualTo(code);
            assertThat(outcome.words()).doesNotContain(TOPIC);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, 40099, GAVE_UP",
        "429, 42999, QUOTA_EXCEEDED",
        "507, 50799, UNREACHABLE",
        "401, 40199, AUTH_FAILED"
    })
    void an_error_that_nobody_knows_is_what_its_status_says(int http, int code, DeliveryStatus meant) {
        SERVER.answers(http, "{\"code\":%d,\"http\":%d}".formatted(code, http));

        assertThat(withToken().send(Alerts.plain(), TOPIC).status()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"400, 40014", "400, 40015", "413, 41301", "429, 42905", "500, 50003"})
    void an_alert_whose_picture_the_server_does_not_take_arrives_without_it(int http, int code) throws IOException {
        SERVER.answers("/" + TOPIC, http, "{\"code\":%d,\"http\":%d}".formatted(code, http))
                .answers("/", 200, TAKEN);

        assertThat(withToken().send(Alerts.withPicture(), TOPIC).status()).isEqualTo(SENT);

        assertThat(SERVER.requests()).hasSize(2);
        assertThat(sequence(1)).isEqualTo(SERVER.requests().getFirst().getHeader("X-Sequence-ID"));
    }

    @Test
    void a_proxy_that_finds_the_picture_too_large_is_no_hindrance_either() {
        SERVER.answers("/" + TOPIC, 413, "<html>too large</html>").answers("/", 200, TAKEN);

        assertThat(withToken().send(Alerts.withPicture(), TOPIC).status()).isEqualTo(SENT);
    }

    @Test
    void a_picture_is_not_dropped_for_another_error() {
        SERVER.answers(403, "{\"code\":40301,\"http\":403}");

        withToken().send(Alerts.withPicture(), TOPIC);

        assertThat(SERVER.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>ntfy</html>", "{\"id\":7}", "{\"id\":\"x\""})
    void an_acceptance_that_is_none_of_ntfy_is_not_believed(String body) {
        SERVER.answers(200, body);

        assertThat(withToken().send(Alerts.plain(), TOPIC).status()).isEqualTo(UNREACHABLE);
    }

    @Test
    void says_which_settings_are_missing_and_never_what_they_are() {
        assertThat(new Ntfy(Told.as(NtfySettings.class), SERVER.http(), Clock.systemUTC()).lacks())
                .contains("DOORWARD_NTFY_URL is not set");
        assertThat(ntfy("doorward.ntfy.url", "http://ntfy.example.org").lacks())
                .contains("DOORWARD_NTFY_URL must be a URL of https outside of this house");
        assertThat(ntfy("doorward.ntfy.user", "door").lacks()).contains("DOORWARD_NTFY_PASSWORD is not set");
        assertThat(ntfy("doorward.ntfy.password", "secret").lacks()).contains("DOORWARD_NTFY_USER is not set");
        assertThat(ntfy("doorward.ntfy.token", "tk_\u00e4").lacks())
                .contains("DOORWARD_NTFY_TOKEN is not an access token");
        assertThat(withToken().lacks()).isEmpty();
        assertThat(withToken().toString()).doesNotContain("tk_abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "tür", "a.b", "../v1", "a?b"})
    void refuses_what_is_no_topic(String text) {
        assertThat(withToken().fault(text)).contains("a topic is of letters, digits, - and _, 64 at most");
        assertThat(withToken().fault("x".repeat(65))).isPresent();
        assertThat(withToken().fault("x".repeat(64))).isEmpty();
    }

    private static Ntfy withToken() {
        return ntfy("doorward.ntfy.token", "tk_abc");
    }

    private static Ntfy ntfy(String... more) {
        String[] told = Arrays.copyOf(new String[] {"doorward.ntfy.url", SERVER.url() + "/"}, 2 + more.length);
        System.arraycopy(more, 0, told, 2, more.length);
        return new Ntfy(Told.as(NtfySettings.class, told), SERVER.http(), Clock.systemUTC());
    }

    private static void assertActions(JsonNode actions) {
        assertThat(actions).hasSize(2);
        assertThat(actions)
                .allSatisfy(action -> assertThat(action.path("action").asText()).isEqualTo("view"));
        assertThat(actions.path(0).path("label").asText()).isEqualTo("Zeigen");
        assertThat(actions.path(1).path("label").asText()).isEqualTo("Öffnen, bitte; jetzt");
        assertThat(actions.path(1).path("url").asText()).isEqualTo(Alerts.OPEN);
    }

    private static String sequence(int place) throws IOException {
        return Json.mapper()
                .readTree(SERVER.requests().get(place).getBody())
                .path("sequence_id")
                .asText();
    }

    /** By Jakarta Mail, which has read such headers for longer than we have written them. */
    private static String decoded(LoggedRequest request, String header) throws IOException {
        return MimeUtility.decodeText(request.getHeader(header));
    }
}
