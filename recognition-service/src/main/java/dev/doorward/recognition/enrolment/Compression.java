package dev.doorward.recognition.enrolment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** How much a file has lost, read from what its format says of itself. */
final class Compression {
    /** Messengers recompress at 60 to 80, cameras write 90 and more. */
    static final int FAIR_JPEG = 80;

    /** Sum of the luminance table at quality 50 (ITU-T T.81, table K.1). */
    private static final int SUM_AT_50 = 3688;

    private static final int QUANTISATION = 0xdb;
    private static final int SCAN = 0xda;

    private Compression() {}

    /** The warning that the file deserves; the file has been decoded, so it is whole. */
    static Optional<Warning> of(byte[] file) {
        if (file.length > 16 && text(file, 0).equals("RIFF")) {
            return lossyWebp(file) ? Optional.of(new Warning.LossyWebp()) : Optional.empty();
        }
        return jpegQuality(file).filter(quality -> quality < FAIR_JPEG).map(Warning.StrongJpeg::new);
    }

    /**
     * The quality setting of libjpeg that makes tables of this size, 1 to 100: its scale is 5000 / quality below 50 and
     * 200 − 2 · quality above, in percent of table K.1.
     */
    static Optional<Integer> jpegQuality(byte[] file) {
        if (file.length < 4 || byteAt(file, 0) != 0xff || byteAt(file, 1) != 0xd8) {
            return Optional.empty();
        }
        int at = 2;
        while (at + 4 < file.length && byteAt(file, at) == 0xff && byteAt(file, at + 1) != SCAN) {
            int length = byteAt(file, at + 2) << 8 | byteAt(file, at + 3);
            if (byteAt(file, at + 1) == QUANTISATION && at + 4 + 65 <= file.length && byteAt(file, at + 4) == 0) {
                return Optional.of(quality(file, at + 5));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static int quality(byte[] file, int table) {
        int sum = 0;
        for (int i = 0; i < 64; i++) {
            sum += byteAt(file, table + i);
        }
        double percent = 100.0 * sum / SUM_AT_50;
        double quality = percent <= 100 ? (200 - percent) / 2 : 5000 / percent;
        return Math.clamp(Math.round(quality), 1, 100);
    }

    /** A simple file says it at once, an extended one (VP8X) in the chunk that holds the picture. */
    private static boolean lossyWebp(byte[] file) {
        int at = 12;
        while (at + 8 <= file.length) {
            if (text(file, at).equals("VP8 ")) {
                return true;
            }
            int size = byteAt(file, at + 4) | byteAt(file, at + 5) << 8 | byteAt(file, at + 6) << 16;
            at += 8 + size + (size & 1);
        }
        return false;
    }

    private static String text(byte[] file, int at) {
        return new String(file, at, 4, ISO_8859_1);
    }

    private static int byteAt(byte[] file, int at) {
        return file[at] & 0xff;
    }
}
