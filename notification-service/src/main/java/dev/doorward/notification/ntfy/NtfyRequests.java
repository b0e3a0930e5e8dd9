package dev.doorward.notification.ntfy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.doorward.contract.wire.Json;
import dev.doorward.notification.provider.EncodedWords;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The two forms in which ntfy takes a message: as JSON, or beside an attachment, where all else stands in headers.
 *
 * @param server its address, without a slash at the end
 * @param authorization the header's value, if there is one
 */
record NtfyRequests(String server, Optional<String> authorization) {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Body(
            String topic,
            @JsonProperty("sequence_id") String sequenceId,
            String title,
            String message,
            int priority,
            List<String> tags,
            Optional<String> click,
            List<NtfyMessage.Button> actions) {}

    HttpRequest json(String topic, NtfyMessage message) {
        Body body = new Body(
                topic,
                message.sequenceId(),
                message.title(),
                message.text(),
                message.priority(),
                List.of(message.tag()),
                message.click(),
                message.actions());
        return to("/").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body)))
                .build();
    }

    HttpRequest picture(String topic, NtfyMessage message, byte[] jpeg) {
        HttpRequest.Builder request = to("/" + topic)
                .header("X-Sequence-ID", message.sequenceId())
                .header("X-Title", EncodedWords.of(message.title()))
                .header("X-Message", EncodedWords.of(message.text()))
                .header("X-Priority", Integer.toString(message.priority()))
                .header("X-Tags", message.tag())
                .header("X-Filename", "doorward.jpg");
        message.click().ifPresent(url -> request.header("X-Click", EncodedWords.of(url)));
        if (!message.actions().isEmpty()) {
            String actions = new String(Json.write(message.actions()), StandardCharsets.UTF_8);
            request.header("X-Actions", EncodedWords.of(actions));
        }
        return request.PUT(BodyPublishers.ofByteArray(jpeg)).build();
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "requests to ntfy";
    }
}
