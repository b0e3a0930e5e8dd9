package dev.doorward.notification.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.wire.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/**
 * The two calls of the Bot API that carry an alert, https://core.telegram.org/bots/api#sendmessage and #sendphoto.
 * Without a mode of parsing, so that a name with a star or a bracket stays one.
 *
 * @param bot address of the server with the bot's token in it
 */
record TelegramRequests(String bot) {
    HttpRequest of(String chat, TelegramMessage message) {
        return message.picture().map(jpeg -> photo(chat, message, jpeg)).orElseGet(() -> text(chat, message));
    }

    private HttpRequest text(String chat, TelegramMessage message) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("chat_id", chat);
        body.put("text", message.words());
        // Else Telegram's own servers would open the links.
        body.putObject("link_preview_options").put("is_disabled", true);
        if (!message.buttons().isEmpty()) {
            body.set("reply_markup", keyboard(message));
        }
        return HttpRequest.newBuilder(URI.create(bot + "/sendMessage"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body)))
                .build();
    }

    private HttpRequest photo(String chat, TelegramMessage message, byte[] jpeg) {
        FormData form = new FormData().text("chat_id", chat).text("caption", message.words());
        if (!message.buttons().isEmpty()) {
            form.text("reply_markup", new String(Json.write(keyboard(message)), StandardCharsets.UTF_8));
        }
        form.jpeg("photo", "doorward.jpg", jpeg);
        return HttpRequest.newBuilder(URI.create(bot + "/sendPhoto"))
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes()))
                .build();
    }

    /** One button a row, so that none is cut on a small screen. */
    private static ObjectNode keyboard(TelegramMessage message) {
        ObjectNode keyboard = Json.mapper().createObjectNode();
        ArrayNode rows = keyboard.putArray("inline_keyboard");
        message.buttons()
                .forEach(action ->
                        rows.addArray().addObject().put("text", action.label()).put("url", action.url()));
        return keyboard;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "requests to Telegram";
    }
}
