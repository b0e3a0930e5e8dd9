package dev.doorward.notification.provider;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Any text as a header, RFC 2047: printable ASCII as it is, everything else in encoded words of Base64, each short
 * enough and none cut within a character. Between two of them the space does not count (6.2).
 */
public final class EncodedWords {
    /** Bytes that fit into a word of 75 characters with its frame: 60 of Base64. */
    private static final int MOST_BYTES = 45;

    private EncodedWords() {}

    public static String of(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && !text.contains("=?")
                && text.equals(text.strip()); // a header loses the spaces around it
        return plain ? text : words(text).map(EncodedWords::encoded).collect(Collectors.joining(" "));
    }

    private static Stream<byte[]> words(String text) {
        Stream.Builder<byte[]> words = Stream.builder();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
            if (word.size() + bytes.length > MOST_BYTES) {
                words.add(word.toByteArray());
                word.reset();
            }
            word.writeBytes(bytes);
        });
        return words.add(word.toByteArray()).build();
    }

    private static String encoded(byte[] word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word) + "?=";
    }
}
