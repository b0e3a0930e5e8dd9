package dev.doorward.notification.telegram;

import static dev.doorward.contract.alert.DeliveryStatus.SENT;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.wire.Json;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Alerts;
import dev.doorward.notification.provider.Stub;
import dev.doorward.notification.provider.Told;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramTest {
    private static final String TOKEN = "123456:ABC-def_ghi";
    private static final String CHAT = "-1009876543210";
    private static final String TEXT_CALL = "/bot" + TOKEN + "/sendMessage";
    private static final String PHOTO_CALL = "/bot" + TOKEN + "/sendPhoto";
    private static final String TAKEN = "{\"ok\":true,\"result\":{\"message_id\":7}}";

    @RegisterExtension
    static final Stub SERVER = new Stub();

    @Test
    void sends_a_text_with_buttons_and_lets_nobody_open_the_links_for_a_preview() throws IOException {
        SERVER.answers(200, TAKEN);

        assertThat(telegram().send(Alerts.plain(), CHAT)).isEqualTo(Outcome.sent("200"));

        assertThat(SERVER.request().getUrl()).isEqualTo(TEXT_CALL);
        JsonNode body = Json.mapper().readTree(SERVER.request().getBody());
        assertThat(body.path("chat_id").asText()).isEqualTo(CHAT);
        assertThat(body.path("text").asText()).isEqualTo(Alerts.TITLE + "\n\n" + Alerts.TEXT);
        assertThat(body.has("parse_mode")).isFalse();
        assertThat(body.path("link_preview_options").path("is_disabled").asBoolean())
                .isTrue();
        assertButtons(body.path("reply_markup"));
    }

    @Test
    void sends_a_picture_with_its_bytes_intact() throws Exception {
        SERVER.answers(200, TAKEN);

        assertThat(telegram().send(Alerts.withPicture(), CHAT).status()).isEqualTo(SENT);

        assertThat(SERVER.request().getUrl()).isEqualTo(PHOTO_CALL);
        Map<String, byte[]> parts = parts(SERVER.request());
        assertThat(parts).containsOnlyKeys("chat_id", "caption", "reply_markup", "photo");
        assertThat(parts.get("photo")).isEqualTo(Alerts.JPEG);
        assertThat(utf8(parts.get("chat_id"))).isEqualTo(CHAT);
        assertThat(utf8(parts.get("caption"))).isEqualTo(Alerts.TITLE + "\n\n" + Alerts.TEXT);
        assertButtons(Json.mapper().readTree(parts.get("reply_markup")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/e",
                "https://192.168.1.5/e",
                "http://10.0.0.1/e",
                "https://doorward.local/e",
                "https://door.home.arpa/e",
                "https://server/e",
                "https://[fd00::1]/e",
                "http://door.fritz.box/e"
            })
    void links_that_telegram_would_refuse_stand_in_the_text(String url) throws IOException {
        SERVER.answers(200, TAKEN);

        telegram().send(Alerts.withLinks(Optional.empty(), url, Alerts.OPEN), CHAT);

        JsonNode body = Json.mapper().readTree(SERVER.request().getBody());
        assertThat(body.path("text").asText()).endsWith("\nZeigen: " + url);
        assertThat(body.path("reply_markup").path("inline_keyboard")).hasSize(1);
    }

    @Test
    void cuts_a_text_and_a_caption_and_leaves_links_whole() throws Exception {
        SERVER.answers(200, TAKEN);
        String link = "https://doorward.local/event?link=abc";
        String longText = "somebody ".repeat(900);

        telegram().send(Alerts.withText(longText, Optional.empty()), CHAT);
        telegram().send(Alerts.withText(longText, Optional.of(Alerts.JPEG)), CHAT);
        telegram().send(Alerts.withLinks(Optional.of(Alerts.JPEG), link), CHAT);

        String text = Json.mapper()
                .readTree(SERVER.requests().get(0).getBody())
                .path("text")
                .asText();
        assertThat(text.length()).isBetween(4_080, 4_096);
        String caption = utf8(parts(SERVER.requests().get(1)).get("caption"));
        assertThat(caption.length()).isBetween(1_010, 1_024);
        assertThat(caption).endsWith("somebody…");
        assertThat(utf8(parts(SERVER.requests().get(2)).get("caption"))).endsWith("\nZeigen: " + link);
    }

    @Test
    void a_message_without_links_has_no_buttons() throws IOException {
        SERVER.answers(200, TAKEN);

        telegram().send(Alerts.digest(), CHAT);

        assertThat(Json.mapper().readTree(SERVER.request().getBody()).has("reply_markup"))
                .isFalse();
    }

    /** As the Bot API writes them. */
    @ParameterizedTest
    @CsvSource({
        "401, Unauthorized, AUTH_FAILED",
        "404, Not Found, AUTH_FAILED",
        "400, Bad Request: chat not found, REJECTED_RECIPIENT",
        "400, Bad Request: user not found, REJECTED_RECIPIENT",
        "400, Bad Request: PEER_ID_INVALID, REJECTED_RECIPIENT",
        "400, Bad Request: chat_id is empty, REJECTED_RECIPIENT",
        "400, Bad Request: group is deactivated, REJECTED_RECIPIENT",
        "400, Bad Request: group chat was upgraded to a supergroup chat, REJECTED_RECIPIENT",
        "400, Bad Request: have no rights to send a message, REJECTED_RECIPIENT",
        "400, Bad Request: not enough rights to send text messages to the chat, REJECTED_RECIPIENT",
        "400, Bad Request: need administrator rights in the channel chat, REJECTED_RECIPIENT",
        "400, Bad Request: message text is empty, GAVE_UP",
        "400, Bad Request: message is too long, GAVE_UP",
        "400, Bad Request: can't parse reply keyboard markup JSON object, GAVE_UP",
        "403, Forbidden: bot was blocked by the user, REJECTED_RECIPIENT",
        "403, Forbidden: bot was kicked from the group chat, REJECTED_RECIPIENT",
        "403, Forbidden: bot is not a member of the channel chat, REJECTED_RECIPIENT",
        "403, Forbidden: bot can't initiate conversation with a user, REJECTED_RECIPIENT",
        "403, Forbidden: user is deactivated, REJECTED_RECIPIENT",
        "413, Request Entity Too Large, GAVE_UP",
        "420, FLOOD_WAIT, QUOTA_EXCEEDED",
        "429, Too Many Requests: retry after 17, QUOTA_EXCEEDED",
        "409, Conflict: terminated by other getUpdates request, GAVE_UP",
        "500, Internal Server Error, UNREACHABLE",
        "502, Bad Gateway, UNREACHABLE",
        "504, Gateway Timeout, UNREACHABLE",
    })
    void every_known_error_has_its_meaning(int code, String description, DeliveryStatus meant) {
        SERVER.answers(code, error(code, description, ""));

        Outcome outcome = telegram().send(Alerts.plain(), CHAT);

        assertThat(outcome.status()).isEqualTo(meant);
        assertThat(outcome.code()).isEqualTo(Integer.toString(code));
        assertThat(outcome.words()).doesNotContain(CHAT, description);
    }

    @Test
    void waits_as_long_as_telegram_asks_for() {
        SERVER.answers(429, error(429, "Too Many Requests: retry after 17", ",\"parameters\":{\"retry_after\":17}"));

        assertThat(telegram().send(Alerts.plain(), CHAT).retryAfter()).contains(Duration.ofSeconds(17));
    }

    @Test
    void follows_a_group_that_became_another_chat_and_does_not_tell_which() throws IOException {
        SERVER.answers(
                400,
                error(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        ",\"parameters\":{\"migrate_to_chat_id\":-1001234567890}"));

        Outcome outcome = telegram().send(Alerts.plain(), CHAT);

        assertThat(SERVER.requests()).as("there, and not on and on").hasSize(2);
        assertThat(Json.mapper()
                        .readTree(SERVER.requests().get(1).getBody())
                        .path("chat_id")
                        .asText())
                .isEqualTo("-1001234567890");
        assertThat(outcome.words()).doesNotContain("1001234567890");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: PHOTO_INVALID_DIMENSIONS",
                "Bad Request: IMAGE_PROCESS_FAILED",
                "Bad Request: not enough rights to send photos to the chat",
                "Bad Request: file is too big",
                "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN"
            })
    void an_alert_whose_picture_telegram_does_not_take_arrives_without_it(String description) {
        SERVER.answers(PHOTO_CALL, 400, error(400, description, "")).answers(TEXT_CALL, 200, TAKEN);

        assertThat(telegram().send(Alerts.withPicture(), CHAT).status()).isEqualTo(SENT);

        assertThat(SERVER.requests()).extracting(LoggedRequest::getUrl).containsExactly(PHOTO_CALL, TEXT_CALL);
    }

    @Test
    void an_alert_whose_buttons_telegram_refuses_has_its_links_in_the_text() throws IOException {
        SERVER.answers(400, error(400, "Bad Request: BUTTON_URL_INVALID", ""));

        telegram().send(Alerts.plain(), CHAT);

        assertThat(SERVER.requests()).hasSize(2);
        JsonNode second = Json.mapper().readTree(SERVER.requests().get(1).getBody());
        assertThat(second.path("text").asText()).contains("Zeigen: " + Alerts.SHOW, "jetzt: " + Alerts.OPEN);
        assertThat(second.has("reply_markup")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>", "{\"ok\":false}", "{\"ok\":\"yes\"}", "{\"ok\":true"})
    void an_acceptance_that_is_none_of_telegram_is_not_believed(String body) {
        SERVER.answers(200, body);

        assertThat(telegram().send(Alerts.plain(), CHAT).status()).isEqualTo(UNREACHABLE);
    }

    @Test
    void says_which_settings_are_missing_and_never_what_they_are() {
        assertThat(told().lacks()).contains("DOORWARD_TELEGRAM_TOKEN is not set");
        assertThat(told("doorward.telegram.token", "12/../secret").lacks())
                .contains("DOORWARD_TELEGRAM_TOKEN is not the token of a bot");
        assertThat(told("doorward.telegram.token", TOKEN, "doorward.telegram.url", "ftp://x")
                        .lacks())
                .contains("DOORWARD_TELEGRAM_URL is not a URL of https");
        assertThat(telegram().lacks()).isEmpty();
        assertThat(telegram().toString()).doesNotContain(TOKEN);
        assertThat(new TelegramRequests(SERVER.url() + "/bot" + TOKEN).toString())
                .doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "me", "@me", "@1channel", "12a", "@a/b?c=d", "123456789012345678901", "@döör_x"})
    void refuses_what_is_no_chat(String text) {
        assertThat(telegram().fault(text)).contains("a chat is a number, or @ and the name of a channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "-1009876543210", "@my_channel"})
    void takes_chats_and_channels(String text) {
        assertThat(telegram().fault(text)).isEmpty();
    }

    private static Telegram telegram() {
        return told("doorward.telegram.url", SERVER.url(), "doorward.telegram.token", TOKEN);
    }

    private static Telegram told(String... settings) {
        return new Telegram(Told.as(TelegramSettings.class, settings), SERVER.http(), Clock.systemUTC());
    }

    private static String error(int code, String description, String more) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}".formatted(code, description, more);
    }

    private static void assertButtons(JsonNode markup) {
        JsonNode rows = markup.path("inline_keyboard");
        assertThat(rows).hasSize(2);
        assertThat(rows.path(0).path(0).path("text").asText()).isEqualTo("Zeigen");
        assertThat(rows.path(0).path(0).path("url").asText()).isEqualTo(Alerts.SHOW);
        assertThat(rows.path(1).path(0).path("text").asText()).isEqualTo("Öffnen, bitte; jetzt");
        assertThat(rows.path(1).path(0).path("url").asText()).isEqualTo(Alerts.OPEN);
    }

    /** Read by Jakarta Mail, not by what wrote it. */
    private static Map<String, byte[]> parts(LoggedRequest request) throws MessagingException, IOException {
        MimeMultipart form =
                new MimeMultipart(new ByteArrayDataSource(request.getBody(), request.getHeader("Content-Type")));
        Map<String, byte[]> parts = new HashMap<>();
        for (int i = 0; i < form.getCount(); i++) {
            BodyPart part = form.getBodyPart(i);
            ContentDisposition disposition = new ContentDisposition(part.getHeader("Content-Disposition")[0]);
            parts.put(disposition.getParameter("name"), part.getInputStream().readAllBytes());
        }
        return parts;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
