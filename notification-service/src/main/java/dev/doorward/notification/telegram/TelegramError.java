package dev.doorward.notification.telegram;

import static dev.doorward.contract.alert.DeliveryStatus.AUTH_FAILED;
import static dev.doorward.contract.alert.DeliveryStatus.GAVE_UP;
import static dev.doorward.contract.alert.DeliveryStatus.QUOTA_EXCEEDED;
import static dev.doorward.contract.alert.DeliveryStatus.REJECTED_RECIPIENT;

import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an error of the Bot API means: its code, which is the status of HTTP, and for 400 the words beside it, which
 * are the only thing that tells one cause from another (https://core.telegram.org/bots/api#making-requests). The words
 * are compared and then dropped.
 */
final class TelegramError {
    /** A part of the words for 400, in lower case, by which the chat is at fault. */
    private static final List<String> CHAT = List.of(
            "chat not found",
            "user not found",
            "chat_id is empty",
            "peer_id_invalid",
            "user_id_invalid",
            "chat_id_invalid",
            "chat_write_forbidden",
            "group is deactivated",
            "group chat was deactivated",
            "upgraded to a supergroup",
            "have no rights to send a message",
            "not enough rights to send text messages",
            "need administrator rights",
            "topic_closed",
            "user is deactivated",
            "bot was blocked",
            "bot was kicked");

    /** The same, by which the picture is: the alert may pass without it. */
    private static final List<String> PICTURE = List.of(
            "photo_",
            "image_process_failed",
            "wrong file",
            "file is too big",
            "file must be non-empty",
            "not enough rights to send photos",
            "chat_send_photos_forbidden",
            "chat_send_media_forbidden");

    /** The same, by which the buttons are: the links may stand in the text. */
    private static final List<String> BUTTONS =
            List.of("button_url_invalid", "button_type_invalid", "inline keyboard button url", "reply markup");

    private final int code;
    private final String description;

    TelegramError(int code, String description) {
        this.code = code;
        this.description = description.toLowerCase(Locale.ROOT);
    }

    /** Empty for a code about which Telegram says no more than HTTP does. */
    Optional<Outcome> meaning() {
        return switch (code) {
            case 401, 404 -> meaning(AUTH_FAILED, "Telegram does not know the bot's token");
            case 400 ->
                contains(CHAT)
                        ? meaning(REJECTED_RECIPIENT, "there is no such chat, or the bot may not write there")
                        : meaning(GAVE_UP, "Telegram refuses the message");
            case 403 -> meaning(REJECTED_RECIPIENT, "the bot is blocked, was removed, or was never written to");
            case 413 -> meaning(GAVE_UP, "the message is too large");
            case 420, 429 -> meaning(QUOTA_EXCEEDED, "too many messages at once");
            default -> Optional.empty();
        };
    }

    boolean isAboutThePicture() {
        return code == 413 || code == 400 && contains(PICTURE);
    }

    boolean isAboutTheButtons() {
        return code == 400 && contains(BUTTONS);
    }

    private boolean contains(List<String> words) {
        return words.stream().anyMatch(description::contains);
    }

    private Optional<Outcome> meaning(DeliveryStatus status, String words) {
        return Optional.of(Outcome.of(status, Integer.toString(code), words));
    }

    /** Without Telegram's words. */
    @Override
    public String toString() {
        return Integer.toString(code);
    }
}
