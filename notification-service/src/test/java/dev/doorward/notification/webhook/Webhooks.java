package dev.doorward.notification.webhook;

import dev.doorward.notification.provider.Alerts;
import dev.doorward.notification.provider.Http;
import dev.doorward.notification.provider.Told;
import io.quarkus.qute.Engine;
import io.quarkus.qute.JsonEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** Webhooks without Quarkus around them: their engine is set up as Quarkus does it. */
final class Webhooks {
    static final Clock CLOCK = Clock.fixed(Alerts.AT, ZoneOffset.UTC);
    private static final Engine ENGINE =
            Engine.builder().addDefaults().addResultMapper(new JsonEscaper()).build();

    private Webhooks() {}

    static Webhook signedWith(String secret, Optional<Path> template, Http http) {
        return told(
                http,
                template.map(file -> new String[] {
                            "doorward.webhook.secret", secret, "doorward.webhook.template", file.toString()
                        })
                        .orElseGet(() -> new String[] {"doorward.webhook.secret", secret}));
    }

    static Webhook told(Http http, String... settings) {
        return new Webhook(Told.as(WebhookSettings.class, settings), ENGINE, ours(), http, CLOCK);
    }

    private static Template ours() {
        try (InputStream file = Webhooks.class.getResourceAsStream("/templates/webhook.json")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return ENGINE.parse(text, Variant.forContentType("application/json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
