package dev.doorward.notification.webhook;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Severity;
import dev.doorward.notification.delivery.Message;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, filled into a template.
 *
 * @param contentType of what it makes
 * @param template absent when it can't be used
 * @param fault why, without anything of its content
 */
record WebhookBody(String contentType, @Nullable Template template, Optional<String> fault) {
    private static final String JSON = "application/json";

    /** The body that comes with Doorward: {@code templates/webhook.json}. */
    static WebhookBody ours(Template template) {
        return new WebhookBody(JSON, template, Optional.empty());
    }

    /** The owner's. It is filled once with an invented alert, so that a mistake shows before there is a real one. */
    static WebhookBody from(Path file, Engine engine) {
        String type = typeOf(file.getFileName().toString());
        try {
            Template template = engine.parse(Files.readString(file), Variant.forContentType(type), "webhook-of-owner");
            WebhookBody body = new WebhookBody(type, template, Optional.empty());
            body.filled(INVENTED);
            return body;
        } catch (IOException e) {
            return new WebhookBody(type, null, Optional.of("can't be read"));
        } catch (TemplateException e) {
            return new WebhookBody(type, null, Optional.of("is not a template that can be filled"));
        }
    }

    /** @throws TemplateException when the template asks for what this alert does not have */
    byte[] filled(Message message) {
        if (template == null) {
            throw new TemplateException("there is no template");
        }
        return template.instance().data("alert", values(message)).render().getBytes(StandardCharsets.UTF_8);
    }

    /** What is absent is null, so that {@code {#if alert.door}} may ask for it. */
    private static Map<String, @Nullable Object> values(Message message) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", message.alert().value());
        values.put("event", message.event().map(AlertEvent::name).orElse(null));
        values.put("severity", message.severity().name());
        values.put("door", message.door().map(DoorId::value).orElse(null));
        values.put("at", message.at().toString());
        values.put("language", message.language());
        values.put("title", message.title());
        values.put("text", message.text());
        values.put("links", message.actions().stream().map(WebhookBody::link).toList());
        values.put(
                "picture",
                message.picture().map(Base64.getEncoder()::encodeToString).orElse(null));
        return values;
    }

    private static Map<String, String> link(Message.Action action) {
        return Map.of("kind", action.kind().name(), "label", action.label(), "url", action.url());
    }

    private static String typeOf(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "json" -> JSON;
            case "xml" -> "application/xml";
            case "html" -> "text/html";
            default -> "text/plain";
        };
    }

    private static final Message INVENTED = new Message(
            "invented.nobody",
            new MessageId("invented"),
            Severity.INFO,
            Optional.of(AlertEvent.UNKNOWN_VISITOR),
            Optional.empty(),
            Instant.EPOCH,
            "en",
            "title",
            "text",
            "",
            Optional.empty(),
            List.of());
}
