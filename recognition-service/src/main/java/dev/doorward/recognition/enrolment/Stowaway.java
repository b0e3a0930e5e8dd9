package dev.doorward.recognition.enrolment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something else in a picture's file, for which another program may take the same bytes. No camera makes such files, and
 * what is kept here may one day be taken out by something less careful.
 */
final class Stowaway {
    /** Long enough that the bytes of a picture say none of them by chance, once in 15 MB. */
    private record Kind(String name, List<byte[]> signs) {
        static Kind of(String name, String... signs) {
            return new Kind(
                    name,
                    Arrays.stream(signs).map(sign -> sign.getBytes(ISO_8859_1)).toList());
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of("a web page", "<html>", "<html ", "<script", "<!doctype html"),
            Kind.of("a script", "<?php "),
            Kind.of("a PDF", "%pdf-1.", "%pdf-2."));

    private static final byte[] ZIP_ENTRY = {'p', 'k', 1, 2};
    private static final byte[] ZIP_END = {'p', 'k', 5, 6};

    private Stowaway() {}

    /** What it is, with its article. */
    static Optional<String> in(byte[] file) {
        int entry = find(file, ZIP_ENTRY, 0);
        if (entry >= 0 && find(file, ZIP_END, entry) >= 0) {
            return Optional.of("a ZIP archive");
        }
        return KINDS.stream()
                .filter(kind -> kind.signs().stream().anyMatch(sign -> find(file, sign, 0) >= 0))
                .map(Kind::name)
                .findFirst();
    }

    /** @param sign in small letters; the file may have large ones */
    private static int find(byte[] file, byte[] sign, int from) {
        for (int at = from; at <= file.length - sign.length; at++) {
            int i = 0;
            while (i < sign.length && small(file[at + i]) == sign[i]) {
                i++;
            }
            if (i == sign.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }
}
