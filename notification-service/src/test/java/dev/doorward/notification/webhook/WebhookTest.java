package dev.doorward.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.wire.Json;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Alerts;
import dev.doorward.notification.provider.Stub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final String SECRET = "the-webhook-secret";

    @RegisterExtension
    static final Stub SERVER = new Stub();

    @TempDir
    Path folder;

    @Test
    void posts_an_alert_as_json() throws IOException {
        SERVER.answers(204, "");

        assertThat(ours().send(Alerts.plain(), address())).isEqualTo(Outcome.sent("204"));

        LoggedRequest request = SERVER.request();
        assertThat(request.getMethod().value()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo("/hook?to=me");
        assertThat(request.getHeader("Content-Type")).isEqualToIgnoringCase("application/json; charset=utf-8");
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo("alert-0001.owner");
        JsonNode body = Json.mapper().readTree(request.getBody());
        assertThat(body.path("id").asText()).isEqualTo("alert-0001");
        assertThat(body.path("event").asText()).isEqualTo("SPOOF_SUSPECTED");
        assertThat(body.path("severity").asText()).isEqualTo("WARNING");
        assertThat(body.path("door").asText()).isEqualTo("front");
        assertThat(body.path("at").asText()).isEqualTo("2026-11-29T12:00:00Z");
        assertThat(body.path("language").asText()).isEqualTo("de");
        assertThat(body.path("title").asText()).isEqualTo(Alerts.TITLE);
        assertThat(body.path("text").asText()).isEqualTo(Alerts.TEXT);
        assertThat(body.path("links")).hasSize(2);
        assertThat(body.path("links").path(1).path("kind").asText()).isEqualTo("OPEN");
        assertThat(body.path("links").path(1).path("label").asText()).isEqualTo("Öffnen, bitte; jetzt");
        assertThat(body.path("links").path(1).path("url").asText()).isEqualTo(Alerts.OPEN);
        assertThat(body.path("picture").isNull()).isTrue();
    }

    @Test
    void carries_the_picture_of_who_gets_one() throws IOException {
        SERVER.answers(200, "");

        ours().send(Alerts.withPicture(), address());

        String picture = Json.mapper()
                .readTree(SERVER.request().getBody())
                .path("picture")
                .asText();
        assertThat(Base64.getDecoder().decode(picture)).isEqualTo(Alerts.JPEG);
    }

    @Test
    void what_a_digest_does_not_have_is_null() throws IOException {
        SERVER.answers(200, "");

        ours().send(Alerts.digest(), address());

        JsonNode body = Json.mapper().readTree(SERVER.request().getBody());
        assertThat(body.path("event").isNull()).isTrue();
        assertThat(body.path("door").isNull()).isTrue();
        assertThat(body.path("links")).isEmpty();
    }

    @Test
    void signs_time_and_body_so_that_the_receiver_can_check() throws Exception {
        SERVER.answers(200, "");

        ours().send(Alerts.withPicture(), address());

        LoggedRequest request = SERVER.request();
        String time = request.getHeader("Doorward-Timestamp");
        assertThat(time).isEqualTo(Long.toString(Alerts.AT.getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(time.getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) '.');
        StringBuilder expected = new StringBuilder("v1=");
        for (byte b : mac.doFinal(request.getBody())) {
            expected.append("%02x".formatted(b));
        }
        assertThat(request.getHeader("Doorward-Signature")).isEqualTo(expected.toString());
    }

    /** Given by: printf '1764417600.{"a":1}' | openssl dgst -sha256 -hmac key. */
    @Test
    void signs_as_openssl_does() {
        assertThat(Signature.of("key", "1764417600", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1=5edb4167055ff988df5990306842dc89c3e40cfb67222b10742e379b42ef7831");
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT",
        "201, SENT",
        "202, SENT",
        "204, SENT",
        "301, GAVE_UP",
        "302, GAVE_UP",
        "307, GAVE_UP",
        "308, GAVE_UP",
        "400, GAVE_UP",
        "401, AUTH_FAILED",
        "402, QUOTA_EXCEEDED",
        "403, AUTH_FAILED",
        "404, REJECTED_RECIPIENT",
        "405, GAVE_UP",
        "406, GAVE_UP",
        "407, AUTH_FAILED",
        "408, UNREACHABLE",
        "409, UNREACHABLE",
        "410, REJECTED_RECIPIENT",
        "413, GAVE_UP",
        "415, GAVE_UP",
        "422, GAVE_UP",
        "425, UNREACHABLE",
        "429, QUOTA_EXCEEDED",
        "431, GAVE_UP",
        "451, GAVE_UP",
        "500, UNREACHABLE",
        "501, UNREACHABLE",
        "502, UNREACHABLE",
        "503, UNREACHABLE",
        "504, UNREACHABLE",
        "507, UNREACHABLE",
        "511, UNREACHABLE",
    })
    void every_status_has_its_meaning(int status, DeliveryStatus meant) {
        SERVER.answers(status, "{\"about\":\"%s\"}".formatted(address()));

        Outcome outcome = ours().send(Alerts.plain(), address());

        assertThat(outcome.status()).isEqualTo(meant);
        assertThat(outcome.code()).isEqualTo(Integer.toString(status));
    }

    @Test
    void fills_the_template_of_the_owner() throws IOException {
        SERVER.answers(200, "");
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                "{ \"content\": \"{alert.title}\", \"where\": \"{alert.door ?: 'nowhere'}\" }");

        Webhooks.signedWith(SECRET, Optional.of(file), SERVER.http()).send(Alerts.plain(), address());

        JsonNode body = Json.mapper().readTree(SERVER.request().getBody());
        assertThat(body.path("content").asText()).isEqualTo(Alerts.TITLE);
        assertThat(body.path("where").asText()).isEqualTo("front");
    }

    @Test
    void a_template_of_another_kind_says_so() throws IOException {
        SERVER.answers(200, "");
        Path file = Files.writeString(folder.resolve("mine.txt"), "{alert.severity}: {alert.title}");

        Webhooks.signedWith(SECRET, Optional.of(file), SERVER.http()).send(Alerts.plain(), address());

        assertThat(SERVER.request().getHeader("Content-Type")).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat(SERVER.request().getBodyAsString()).isEqualTo("WARNING: " + Alerts.TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{alert.nothing}", "{#if}", "{#each alert.links}{it.url}", "{nobody.knows}"})
    void a_template_with_a_mistake_is_told_before_there_is_an_alert(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), text);

        assertThat(Webhooks.signedWith(SECRET, Optional.of(file), SERVER.http()).lacks())
                .contains("DOORWARD_WEBHOOK_TEMPLATE is not a template that can be filled");
    }

    @Test
    void a_template_that_fails_for_one_alert_only_gives_it_up() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{#if alert.door}{alert.nothing}{/if}");
        Webhook webhook = Webhooks.signedWith(SECRET, Optional.of(file), SERVER.http());
        assertThat(webhook.lacks()).as("the invented alert has no door").isEmpty();

        assertThat(webhook.send(Alerts.plain(), address()))
                .isEqualTo(Outcome.of(DeliveryStatus.GAVE_UP, "", "the template has no answer to this alert"));
        assertThat(SERVER.requests()).isEmpty();
    }

    @Test
    void says_which_settings_are_missing_and_never_what_they_are() {
        assertThat(Webhooks.told(SERVER.http()).lacks()).contains("DOORWARD_WEBHOOK_SECRET is not set");
        assertThat(Webhooks.signedWith(SECRET, Optional.of(folder.resolve("none.json")), SERVER.http())
                        .lacks())
                .contains("DOORWARD_WEBHOOK_TEMPLATE can't be read");
        assertThat(ours().lacks()).isEmpty();
        assertThat(ours().toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/hook",
                "https://example.org:8443/a?b=c",
                "http://127.0.0.1:1880/x",
                "http://192.168.1.20/x",
                "http://node-red/x",
                "http://homeassistant.local:8123/api/webhook/x",
                "http://[::1]:9/x"
            })
    void sends_by_https_or_within_this_house(String url) {
        assertThat(ours().fault(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "http://example.org/x",
                "http://8.8.8.8/x",
                "ftp://example.org",
                "https://",
                "https:///x",
                "https://me:secret@example.org/",
                "https://example.org/#x",
                "file:///etc/passwd",
                "http://127.0.0.1.example.org/x",
                "https://exa mple.org",
                "javascript:alert(1)"
            })
    void refuses_any_other_address_without_repeating_it(String url) {
        assertThat(ours().fault(url)).hasValueSatisfying(words -> assertThat(words)
                .startsWith("the address ")
                .doesNotContain("example", "secret", "passwd", "8.8"));
    }

    private static Webhook ours() {
        return Webhooks.signedWith(SECRET, Optional.empty(), SERVER.http());
    }

    private static String address() {
        return SERVER.url() + "/hook?to=me";
    }
}
