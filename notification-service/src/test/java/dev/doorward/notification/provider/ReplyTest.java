package dev.doorward.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "120|120",
                "999999999|86400",
                "Sun, 29 Nov 2026 12:00:30 GMT|30",
                "Sun, 29 Nov 2026 11:00:00 GMT|0",
                "Fri, 31 Dec 2027 23:59:59 GMT|86400",
            })
    void understands_a_pause_in_seconds_or_until_a_date(String header, long seconds) {
        assertThat(answer(header, "").retryAfter(NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "99999999999999999999", "Sun, 99 Nov 2026 12:00:30 GMT"})
    void a_pause_that_is_none_is_ignored(String header) {
        assertThat(answer(header, "").retryAfter(NOW)).isEmpty();
    }

    @Test
    void what_is_no_json_is_missing() {
        assertThat(answer("", "{\"a\":").json().isMissingNode()).isTrue();
        assertThat(answer("", "[".repeat(100_000)).json().isMissingNode()).isTrue();
        assertThat(answer("", "").json().path("a").isMissingNode()).isTrue();
        assertThat(answer("", "{\"a\":1}").json().path("a").asInt()).isEqualTo(1);
    }

    @Test
    void shows_nothing_of_what_was_said() {
        assertThat(answer("secret", "secret")).hasToString("429");
    }

    private static Reply.Answer answer(String retryAfter, String body) {
        return new Reply.Answer(
                429,
                HttpHeaders.of(Map.of("Retry-After", List.of(retryAfter)), (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
