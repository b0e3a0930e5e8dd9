package dev.doorward.notification.sms;

import static dev.doorward.contract.alert.DeliveryStatus.QUEUED;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Alerts;
import dev.doorward.notification.provider.Stub;
import dev.doorward.notification.provider.Told;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioTest {
    private static final String NUMBER = "+4915112345678";

    @RegisterExtension
    static final Stub SERVER = new Stub();

    @Test
    void sends_one_form_to_the_account_with_its_token() {
        SERVER.answers(201, message("queued", "null"));

        Outcome outcome = withNumber().send(Alerts.withPicture(), NUMBER);

        assertThat(outcome.status()).isEqualTo(QUEUED);
        LoggedRequest request = SERVER.request();
        assertThat(request.getMethod().value()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo("/2010-04-01/Accounts/AC0123/Messages.json");
        assertThat(credentials(request)).isEqualTo("AC0123:the-token");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(form(request))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "To",
                        NUMBER,
                        "From",
                        "+15005550006",
                        "Body",
                        Alerts.TITLE + "\n" + Alerts.TEXT + "\n" + Alerts.SHOW));
    }

    @Test
    void uses_a_key_and_a_service_where_there_are_some() {
        SERVER.answers(201, message("accepted", "null"));

        twilio("doorward.twilio.key", "SK99", "doorward.twilio.service", "MG77").send(Alerts.plain(), NUMBER);

        assertThat(credentials(SERVER.request())).isEqualTo("SK99:the-token");
        assertThat(SERVER.request().getUrl()).contains("/Accounts/AC0123/");
        assertThat(form(SERVER.request()))
                .containsEntry("MessagingServiceSid", "MG77")
                .doesNotContainKey("From");
    }

    @Test
    void cuts_a_long_text_after_a_word_and_leaves_the_link_whole() {
        SERVER.answers(201, message("queued", "null"));

        withNumber().send(Alerts.withText("somebody ".repeat(400), Optional.empty()), NUMBER);

        String body = form(SERVER.request()).get("Body");
        assertThat(body.length()).isBetween(1_580, 1_600);
        assertThat(body).startsWith(Alerts.TITLE).endsWith("somebody…\n" + Alerts.SHOW);
    }

    @Test
    void sends_a_message_without_links() {
        SERVER.answers(201, message("queued", "null"));

        withNumber().send(Alerts.digest(), NUMBER);

        assertThat(form(SERVER.request())).containsEntry("Body", "Three alerts\nThat were held back.");
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, QUEUED",
        "scheduled, QUEUED",
        "queued, QUEUED",
        "sending, QUEUED",
        "sent, SENT",
        "delivered, SENT",
        "read, SENT",
        "failed, GAVE_UP",
        "undelivered, GAVE_UP",
        "canceled, GAVE_UP",
    })
    void every_status_of_a_message_that_was_made_has_its_meaning(String said, DeliveryStatus meant) {
        SERVER.answers(201, message(said, "null"));

        assertThat(withNumber().send(Alerts.plain(), NUMBER).status()).isEqualTo(meant);
    }

    @Test
    void a_message_that_failed_at_once_says_by_its_code_why() {
        SERVER.answers(201, message("failed", "30005"));

        Outcome outcome = withNumber().send(Alerts.plain(), NUMBER);

        assertThat(outcome.status()).isEqualTo(DeliveryStatus.REJECTED_RECIPIENT);
        assertThat(outcome.code()).isEqualTo("30005");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "AUTH_FAILED: 20003 20006 20008 20403 20404 10001 20005 30002 90010 30037",
                "AUTH_FAILED: 21210 21212 21267 21601 21603 21606 21607 21659 21660 21661",
                "AUTH_FAILED: 21701 21703 21704 21705 30024 30032 30033 30034 30035",
                "REJECTED_RECIPIENT: 21211 21214 21217 21219 21265 21266 21401 21408 21604 21608",
                "REJECTED_RECIPIENT: 21610 21612 21614 21635 30004 30005 30006",
                "QUOTA_EXCEEDED: 20429 21611 30001 30022 30023 30027 30454 63038",
                "GAVE_UP: 10002 20001 20422 21602 21605 21617 21619 30007 30010 30044",
                "UNREACHABLE: 20500 20503 21730 30003 30008 30017 30036 30410 30450 30453 30500",
            })
    void every_documented_error_has_its_meaning(DeliveryStatus meant, String codes) {
        for (String code : codes.split(" ")) {
            SERVER.answers(400, "{\"code\":%s,\"message\":\"about %s\",\"status\":400}".formatted(code, NUMBER));

            Outcome outcome = withNumber().send(Alerts.plain(), NUMBER);

            assertThat(outcome.status()).as(code).isEqualTo(meant);
            assertThat(outcome.code()).isEqualTo(code);
            assertThat(outcome.words()).doesNotContain(NUMBER);
        }
    }

    /** So that no line of the table is without one in the list above. */
    @Test
    void the_list_of_errors_is_whole() {
        assertThat(TwilioError.table()).hasSize(75);
    }

    @ParameterizedTest
    @CsvSource({
        "400, GAVE_UP",
        "401, AUTH_FAILED",
        "403, AUTH_FAILED",
        "404, GAVE_UP",
        "405, GAVE_UP",
        "429, QUOTA_EXCEEDED",
        "500, UNREACHABLE",
        "502, UNREACHABLE",
        "503, UNREACHABLE",
        "504, UNREACHABLE",
    })
    void an_error_that_nobody_knows_is_what_its_status_says(int status, DeliveryStatus meant) {
        SERVER.answers(status, "{\"code\":99999,\"message\":\"new\"}");

        Outcome outcome = withNumber().send(Alerts.plain(), NUMBER);

        assertThat(outcome.status()).isEqualTo(meant);
        assertThat(outcome.code()).isEqualTo(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "<html>", "{\"sid\":\"SM1\"}", "{\"status\":{}}", "{\"status\":\"queued\""})
    void an_acceptance_that_is_none_of_twilio_is_not_believed(String body) {
        SERVER.answers(200, body);

        assertThat(withNumber().send(Alerts.plain(), NUMBER).status()).isEqualTo(UNREACHABLE);
    }

    @Test
    void says_which_settings_are_missing_and_never_what_they_are() {
        assertThat(new Twilio(Told.as(TwilioSettings.class), SERVER.http(), Clock.systemUTC()).lacks())
                .contains("DOORWARD_TWILIO_ACCOUNT is not set, DOORWARD_TWILIO_TOKEN is not set,"
                        + " DOORWARD_TWILIO_FROM or _SERVICE is not set");
        assertThat(twilio("doorward.twilio.account", "AC/../x", "doorward.twilio.from", "+1")
                        .lacks())
                .contains("DOORWARD_TWILIO_ACCOUNT is not the SID of an account");
        assertThat(twilio("doorward.twilio.url", "http://twilio.example.org", "doorward.twilio.from", "+1")
                        .lacks())
                .contains("DOORWARD_TWILIO_URL must be a URL of https outside of this house");
        assertThat(withNumber().lacks()).isEmpty();
        assertThat(withNumber().toString()).doesNotContain("the-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4915112345678", "+1500555000", "+123456789012345"})
    void takes_numbers_of_e164(String number) {
        assertThat(withNumber().fault(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "4915112345678",
                "004915112345678",
                "+0151123456",
                "+49 151 12345678",
                "+49151-1234567",
                "+1234567890123456",
                "+12345",
                "+4915112345678\n",
                "+49151１2345678",
                "me@example.org"
            })
    void refuses_what_is_no_number_without_repeating_it(String text) {
        assertThat(withNumber().fault(text)).hasValueSatisfying(words -> assertThat(words)
                .isEqualTo("a number is written as +, country and number, without spaces"));
    }

    @Test
    void knows_what_it_carries() {
        assertThat(withNumber().carries().longest()).isEqualTo(1_600);
        assertThat(withNumber().carries().picture()).isFalse();
    }

    private static Twilio withNumber() {
        return twilio("doorward.twilio.from", "+15005550006");
    }

    private static Twilio twilio(String... more) {
        String[] all = {
            "doorward.twilio.url", SERVER.url(),
            "doorward.twilio.account", "AC0123",
            "doorward.twilio.token", "the-token"
        };
        String[] told = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, told, all.length, more.length);
        return new Twilio(Told.as(TwilioSettings.class, told), SERVER.http(), Clock.systemUTC());
    }

    private static String message(String status, String errorCode) {
        return "{\"sid\":\"SM0123\",\"status\":\"%s\",\"error_code\":%s,\"to\":\"%s\"}"
                .formatted(status, errorCode, NUMBER);
    }

    private static String credentials(LoggedRequest request) {
        String header = request.getHeader("Authorization");
        assertThat(header).startsWith("Basic ");
        return new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(LoggedRequest request) {
        return Arrays.stream(request.getBodyAsString().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
