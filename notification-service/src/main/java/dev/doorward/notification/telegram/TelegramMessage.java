package dev.doorward.notification.telegram;

import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.provider.HomeNetwork;
import dev.doorward.notification.provider.Texts;
import dev.doorward.notification.provider.Url;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An alert in the terms of the Bot API. Links that Telegram takes are buttons below; it refuses those to names that
 * only this house knows, which stand in the text instead.
 *
 * @param text title, text, and those links
 * @param links that stand in the text
 * @param buttons the other links
 */
record TelegramMessage(
        String text, List<Message.Action> links, List<Message.Action> buttons, Optional<byte[]> picture) {
    /** Characters of a message. */
    static final int LONGEST = 4_096;
    /** Characters below a picture. */
    static final int LONGEST_CAPTION = 1_024;

    static TelegramMessage of(Message message) {
        List<Message.Action> buttons =
                message.actions().stream().filter(TelegramMessage::isPublic).toList();
        List<Message.Action> links = message.actions().stream()
                .filter(action -> !buttons.contains(action))
                .toList();
        String text = Texts.joined("\n\n", message.title(), message.text());
        return new TelegramMessage(text, links, buttons, message.picture());
    }

    TelegramMessage withoutPicture() {
        return new TelegramMessage(text, links, buttons, Optional.empty());
    }

    TelegramMessage withoutButtons() {
        List<Message.Action> all =
                Stream.concat(buttons.stream(), links.stream()).toList();
        return new TelegramMessage(text, all, List.of(), picture);
    }

    /** The text as it is sent: cut, its links whole. */
    String words() {
        return Texts.cut(text, Texts.lines(links), picture.isPresent() ? LONGEST_CAPTION : LONGEST);
    }

    private static boolean isPublic(Message.Action action) {
        return Url.fault(action.url()).isEmpty()
                && !HomeNetwork.has(URI.create(action.url()).getHost());
    }

    /** Of whom it tells is nobody's business in a log. */
    @Override
    public String toString() {
        return "a message for Telegram";
    }
}
