package dev.doorward.notification.provider;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.doorward.contract.alert.DeliveryStatus.AUTH_FAILED;
import static dev.doorward.contract.alert.DeliveryStatus.GAVE_UP;
import static dev.doorward.contract.alert.DeliveryStatus.QUEUED;
import static dev.doorward.contract.alert.DeliveryStatus.QUOTA_EXCEEDED;
import static dev.doorward.contract.alert.DeliveryStatus.REJECTED_RECIPIENT;
import static dev.doorward.contract.alert.DeliveryStatus.SENT;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for each provider that is reached by HTTP, whatever answers there. */
@Timeout(120)
public abstract class HttpProviderContract {
    private static final Set<DeliveryStatus> ALLOWED =
            Set.of(SENT, QUEUED, REJECTED_RECIPIENT, AUTH_FAILED, QUOTA_EXCEEDED, UNREACHABLE, GAVE_UP);

    private final Random random = new Random(11);
    private final OddServer server = new OddServer();
    private final Http http = Told.http("5s");
    private final LogWatch log = new LogWatch();
    private final CountDownLatch over = new CountDownLatch(1);

    /** The provider, set up for a server at this address. */
    protected abstract Notifier notifier(String url, Http http);

    /** A recipient, who is behind that server. */
    protected abstract String address(String url);

    /** What must be in no log, in no words and in no code; the recipient's address is not either. */
    protected abstract List<String> secrets();

    @BeforeEach
    void isReady() {
        assertThat(notifier(server.url(), http).lacks()).isEmpty();
        assertThat(notifier(server.url(), http).fault(address(server.url()))).isEmpty();
    }

    @AfterEach
    void tellsNothing() {
        over.countDown();
        http.close();
        server.close();
        log.close();
        assertThat(log.linesWith(hidden(server.url()))).isEmpty();
    }

    @Test
    void any_status_with_any_body_is_one_of_the_outcomes() {
        Notifier notifier = notifier(server.url(), http);

        IntStream.rangeClosed(100, 599).forEach(status -> {
            server.says("HTTP/1.1 %d Odd".formatted(status), body());

            Outcome outcome = send(notifier, random.nextBoolean() ? Alerts.plain() : Alerts.withPicture());

            assertThat(outcome.status()).as("for %d", status).isIn(ALLOWED);
            assertThat(outcome.status().accepted() && status >= 300).isFalse();
            if (status >= 500 && outcome.status() != UNREACHABLE) {
                assertThat(outcome.code())
                        .as("only a code of its own says more than %d", status)
                        .isNotEqualTo(status + "");
            }
        });
    }

    @Test
    void what_is_no_http_is_nobody() {
        Notifier notifier = notifier(server.url(), http);
        for (String nonsense :
                List.of("", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 999999 X\r\n\r\n")) {
            server.says(client -> client.write(nonsense.getBytes(StandardCharsets.ISO_8859_1)));

            assertThat(send(notifier).status()).isEqualTo(UNREACHABLE);
        }
    }

    @Test
    void nobody_there_is_unreachable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "http://127.0.0.1:" + port;

        assertThat(send(notifier(url, http), url)).isEqualTo(Outcome.unreachable("the server can't be reached"));
    }

    @Test
    void a_server_that_is_silent_is_left_in_time() {
        server.says(client -> hold());

        assertLeftInTime();
    }

    @Test
    void a_server_that_never_ends_its_answer_is_left_in_time() {
        server.says(client -> {
            client.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
            client.flush();
            hold();
        });

        assertLeftInTime();
    }

    @Test
    void an_answer_that_is_cut_is_none() {
        server.says(client -> client.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"ok\":".getBytes(StandardCharsets.UTF_8)));

        assertThat(send(notifier(server.url(), http)).status()).isEqualTo(UNREACHABLE);
    }

    @Test
    void a_huge_answer_is_not_kept() {
        server.says(HttpProviderContract::endless);

        Outcome outcome = send(notifier(server.url(), http));

        assertThat(outcome.code())
                .as("the status was heard, and the rest hung up on")
                .isEqualTo("503");
        assertThat(outcome.status()).isEqualTo(UNREACHABLE);
    }

    @Test
    void a_redirect_is_not_followed() {
        try (OddServer other = new OddServer()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                server.says("HTTP/1.1 %d Elsewhere\r\nLocation: %s/".formatted(status, other.url()), new byte[0]);

                Outcome outcome = send(notifier(server.url(), http));

                assertThat(outcome.status()).isEqualTo(GAVE_UP);
                assertThat(outcome.words()).contains("points elsewhere");
            }
            assertThat(other.requests()).isZero();
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted() {
        WireMockServer impostor = new WireMockServer(
                wireMockConfig().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());
        impostor.start();
        try {
            String url = "https://127.0.0.1:" + impostor.httpsPort();

            Outcome outcome = send(notifier(url, http), url);

            assertThat(outcome.status()).isEqualTo(UNREACHABLE);
            assertThat(outcome.words())
                    .isIn("the server's certificate is not trusted", "no secure connection to the server");
            assertThat(impostor.getAllServeEvents()).isEmpty();
        } finally {
            impostor.stop();
        }
    }

    @Test
    void keeps_the_pause_that_the_server_asks_for() {
        Notifier notifier = notifier(server.url(), http);
        server.says("HTTP/1.1 429 Slowly\r\nRetry-After: 17", "slowly".getBytes(StandardCharsets.UTF_8));
        assertThat(send(notifier).status()).isEqualTo(QUOTA_EXCEEDED);
        assertThat(send(notifier).retryAfter()).contains(Duration.ofSeconds(17));

        server.says("HTTP/1.1 503 Later\r\nRetry-After: 3", "later".getBytes(StandardCharsets.UTF_8));
        assertThat(send(notifier).status()).isEqualTo(UNREACHABLE);
        assertThat(send(notifier).retryAfter()).contains(Duration.ofSeconds(3));
    }

    private void assertLeftInTime() {
        Http hasty = Told.http("400ms");
        long begin = System.nanoTime();

        Outcome outcome = send(notifier(server.url(), hasty));

        hasty.close();
        assertThat(outcome).isEqualTo(Outcome.unanswered("the server did not answer in time"));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    private Outcome send(Notifier notifier) {
        return send(notifier, Alerts.plain());
    }

    private Outcome send(Notifier notifier, Message message) {
        return checked(notifier.send(message, address(server.url())), server.url());
    }

    private Outcome send(Notifier notifier, String url) {
        return checked(notifier.send(Alerts.plain(), address(url)), url);
    }

    private Outcome checked(Outcome outcome, String url) {
        assertThat(outcome.words()).isNotBlank().doesNotContain(hidden(url)).hasSizeLessThan(300);
        assertThat(outcome.code()).matches("[0-9]{0,6}");
        return outcome;
    }

    private String[] hidden(String url) {
        return Stream.concat(secrets().stream(), Stream.of(address(url))).toArray(String[]::new);
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Noise, no body, a page, JSON that is cut, or, most often, JSON with codes of any kind. */
    private byte[] body() {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        String json =
                "{\"code\":%s,\"status\":\"%s\",\"ok\":%s,\"error_code\":%d,\"id\":7,\"parameters\":{\"retry_after\":%d}}"
                        .formatted(
                                random.nextBoolean() ? Integer.toString(random.nextInt(70_000)) : "\"x\"",
                                List.of("queued", "failed", "odd").get(random.nextInt(3)),
                                List.of("true", "false", "null", "[]").get(random.nextInt(4)),
                                random.nextInt(1_000),
                                random.nextLong());
        return switch (random.nextInt(8)) {
            case 0 -> noise;
            case 1 -> new byte[0];
            case 2 -> utf8("<html>");
            case 3 -> utf8(json.substring(0, 20));
            default -> utf8(json);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** More than this process has memory, if nobody hangs up. */
    private static void endless(OutputStream client) throws IOException {
        client.write(utf8("HTTP/1.1 503 Trouble\r\nConnection: close\r\n\r\n"));
        byte[] much = new byte[1 << 16];
        for (long sent = 0; sent < 1L << 36; sent += much.length) {
            client.write(much);
        }
    }
}
