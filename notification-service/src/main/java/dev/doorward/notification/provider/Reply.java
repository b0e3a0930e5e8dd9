package dev.doorward.notification.provider;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.doorward.contract.wire.Json;
import dev.doorward.notification.delivery.Outcome;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What came of one request. */
public sealed interface Reply {
    /**
     * @param words why there is no answer, without the address that was called
     * @param sent whether the other side may have the request
     */
    record None(String words, boolean sent) implements Reply {
        public Outcome outcome() {
            return sent ? Outcome.unanswered(words) : Outcome.unreachable(words);
        }
    }

    /** @param body as much of it as is kept, see {@link Http#MOST_BYTES} */
    record Answer(int status, HttpHeaders headers, byte[] body) implements Reply {
        private static final Duration LONGEST = Duration.ofDays(1);

        public boolean accepted() {
            return status >= 200 && status < 300;
        }

        /** The body; missing when it is no JSON, or was cut. */
        public JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (JacksonException e) {
                return MissingNode.getInstance();
            } catch (IOException e) {
                throw new IllegalStateException("bytes in memory can be read", e);
            }
        }

        /** {@code Retry-After}, RFC 9110, 10.2.3: seconds or a date; never more than a day, never negative. */
        public Optional<Duration> retryAfter(Instant now) {
            return headers.firstValue("Retry-After").flatMap(text -> pause(text.strip(), now));
        }

        /** Seconds that a provider asks to wait, within what {@link #retryAfter(Instant)} allows. */
        public static Duration pause(long seconds) {
            return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST.toSeconds()));
        }

        private static Optional<Duration> pause(String text, Instant now) {
            if (text.matches("[0-9]{1,9}")) {
                return Optional.of(pause(Long.parseLong(text)));
            }
            try {
                Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return Optional.of(pause(Duration.between(now, then).toSeconds()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** Neither headers nor body, which may quote an address. */
        @Override
        public String toString() {
            return Integer.toString(status);
        }
    }
}
