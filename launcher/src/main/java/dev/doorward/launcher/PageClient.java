package dev.doorward.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** admin-ui's REST, as the page uses it. */
final class PageClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI page;
    private final @Nullable String token;

    /** @param token of {@code DOORWARD_PAGE_TOKEN}; without one it gets in until there is an owner */
    PageClient(URI page, @Nullable String token) {
        this.page = page;
        this.token = token;
    }

    JsonNode get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body)))
                .build());
    }

    JsonNode postPicture(String path, byte[] picture) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(picture))
                .build());
    }

    void delete(String path) throws IOException {
        send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(page.resolve(path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** @throws IOException for an answer other than 2xx, with the page's own words */
    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = answer.body().length == 0
                    ? Json.mapper().nullNode()
                    : Json.mapper().readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request.method() + " " + request.uri().getPath() + ": " + answer.statusCode()
                        + " " + body.path("detail").asText());
            }
            return body;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
