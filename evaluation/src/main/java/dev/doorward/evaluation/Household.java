package dev.doorward.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The page's own REST, used as an owner would: who lives here, which pictures, what the camera looks at. */
public final class Household {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI page;

    public Household(URI page) {
        this.page = page;
    }

    /** Removes everyone. */
    public void clear() throws IOException, InterruptedException {
        JsonNode people = call("GET", "/api/people", null, null);
        while (!people.isEmpty()) {
            for (JsonNode person : people) {
                call("DELETE", "/api/people/" + person.get("id").asText(), null, null);
            }
            people = call("GET", "/api/people", null, null); // a page at a time
        }
    }

    /**
     * One resident with these pictures.
     *
     * @throws UnusableInputException when not one picture was taken
     */
    public void enrol(String name, List<byte[]> pictures)
            throws IOException, InterruptedException, UnusableInputException {
        String id = add(name);
        int taken = 0;
        String refusal = "";
        for (byte[] picture : pictures) {
            HttpResponse<byte[]> answer = send(id, picture);
            if (answer.statusCode() / 100 == 2) {
                taken++;
            } else {
                refusal = new String(answer.body(), StandardCharsets.UTF_8);
            }
        }
        if (taken == 0) {
            throw new UnusableInputException("no picture of " + name + " could be enrolled: " + refusal);
        }
    }

    /** A resident without pictures; their id. */
    public String add(String name) throws IOException, InterruptedException {
        ObjectNode person = Json.mapper().createObjectNode().put("name", name).put("level", "RESIDENT");
        return call("POST", "/api/people", "application/json", Json.write(person))
                .get("id")
                .asText();
    }

    /** What the page answers to a picture of a person, whatever it is. */
    public HttpResponse<byte[]> send(String person, byte[] picture) throws IOException, InterruptedException {
        return ask("POST", "/api/people/" + person + "/pictures", "application/octet-stream", picture);
    }

    public void pointCamera(String door, String source) throws IOException, InterruptedException {
        ObjectNode command = Json.mapper()
                .createObjectNode()
                .put("action", "USE")
                .put("source", source)
                .put("loop", false);
        call("POST", "/api/doors/" + door + "/camera", "application/json", Json.write(command));
    }

    private JsonNode call(String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(method, path, type, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " → " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body().length == 0
                ? Json.mapper().nullNode()
                : Json.mapper().readTree(answer.body());
    }

    private HttpResponse<byte[]> ask(String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(page.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
