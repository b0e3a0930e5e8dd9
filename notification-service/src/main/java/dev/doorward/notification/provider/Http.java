package dev.doorward.notification.provider;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends one request and waits for its answer, both bounded. Certificates are always checked. A redirect is an answer
 * like any other: who follows one takes a secret to where another points. The JDK's client, which logs nothing unless
 * it is told to.
 */
@ApplicationScoped
public class Http {
    /** Bytes of an answer that are kept; more than any provider says about one message. */
    public static final int MOST_BYTES = 64 << 10;

    private final HttpClient client;
    private final Duration answerWithin;

    public Http(ProviderSettings settings) {
        this.answerWithin = settings.answerWithin();
        this.client = HttpClient.newBuilder()
                // The offer of HTTP/2 on a plain connection is one that some servers at home stumble over.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectWithin())
                .build();
    }

    /** Never throws for what the other side does; nothing of it is logged. */
    public Reply send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(answerWithin.toNanos(), TimeUnit.NANOSECONDS);
            return new Reply.Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true); // and with it the connection, on which more might come
            return slow();
        } catch (ExecutionException e) {
            return none(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.None("stopped before the server answered", true);
        }
    }

    @PreDestroy
    public void close() {
        client.shutdownNow();
    }

    /** Its kind alone: the message of such an error names the address. */
    private static Reply none(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpConnectTimeoutException late -> {
                    return new Reply.None("the server did not answer in time", false);
                }
                case HttpTimeoutException late -> {
                    return slow();
                }
                case ConnectException nobody -> {
                    return new Reply.None("the server can't be reached", false);
                }
                case GeneralSecurityException untrusted -> {
                    return new Reply.None("the server's certificate is not trusted", false);
                }
                default -> {
                    // Its cause may say more.
                }
            }
        }
        return failure instanceof SSLException
                ? new Reply.None("no secure connection to the server", false)
                : new Reply.None("the server can't be reached", true);
    }

    private static Reply slow() {
        return new Reply.None("the server did not answer in time", true);
    }
}
