package dev.doorward.notification.provider;

import dev.doorward.notification.delivery.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Texts as providers carry them: so long and no longer, links as lines. */
public final class Texts {
    private static final String MORE = "…";

    private Texts() {}

    /** One line a link: what it does, and where it leads. */
    public static String lines(List<Message.Action> actions) {
        return actions.stream()
                .map(action -> action.label() + ": " + action.url())
                .collect(Collectors.joining("\n"));
    }

    /** These parts, each on lines of its own; empty ones are left out. */
    public static String joined(String between, String... parts) {
        return List.of(parts).stream().filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    /** At most so many UTF-16 units, cut after a word. */
    public static String cut(String text, int most) {
        return cut(text, most, String::length);
    }

    /** At most so many bytes of UTF-8, cut after a word. */
    public static String cutToBytes(String text, int most) {
        return cut(text, most, part -> part.getBytes(StandardCharsets.UTF_8).length);
    }

    /** A text that is cut, and an end that stays whole: a link that lost its last letter leads nowhere. */
    public static String cut(String text, String end, int most) {
        return end.isEmpty() ? cut(text, most) : cut(text, Math.max(0, most - end.length() - 1)) + "\n" + end;
    }

    private static String cut(String text, int most, ToIntFunction<String> size) {
        if (size.applyAsInt(text) <= most) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (size.applyAsInt(text.substring(0, middle) + MORE) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, afterWord(text, low)).stripTrailing() + MORE;
    }

    /** The place to cut at, at or before this one: after a word if one ends nearby, and never within a character. */
    private static int afterWord(String text, int place) {
        for (int i = place; i > place / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
    }
}
