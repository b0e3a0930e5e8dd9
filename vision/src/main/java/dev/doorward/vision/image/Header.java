package dev.doorward.vision.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * Reads what a picture says of itself before any of it is decoded, so that a small file which claims a huge picture is
 * refused, a file that ends early is noticed and a foreign format is named.
 */
record Header(int width, int height) {

    private static final Map<String, String> OTHER_STARTS = Map.of(
            "GIF8", "a GIF",
            "BM", "a BMP",
            "II*\0", "a TIFF",
            "MM\0*", "a TIFF",
            "%PDF", "a PDF",
            "PK\u0003\u0004", "a ZIP archive",
            "\u001a\u0045\u00df\u00a3", "a video (Matroska)",
            "<svg", "an SVG drawing",
            "8BPS", "a Photoshop file");

    static Header read(byte[] file) throws UnreadableImageException {
        if (file.length == 0) {
            throw new UnreadableImageException("The file is empty");
        }
        try {
            if (startsWith(file, 0, "\u00ff\u00d8\u00ff")) {
                return jpeg(file);
            } else if (startsWith(file, 0, "\u0089PNG\r\n\u001a\n")) {
                return png(file);
            } else if (startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP")) {
                return webp(file);
            }
        } catch (IndexOutOfBoundsException e) {
            throw endsEarly();
        }
        throw new UnreadableImageException(
                "This is %s; only JPEG, PNG and WebP pictures can be read".formatted(other(file)));
    }

    private static String other(byte[] file) {
        if (startsWith(file, 4, "ftyp")) {
            String brand = new String(file, 8, Math.min(4, Math.max(0, file.length - 8)), ISO_8859_1);
            return switch (brand) {
                case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1" -> "a HEIC picture";
                case "avif", "avis" -> "an AVIF picture";
                default -> "a video (MP4 or QuickTime)";
            };
        }
        return OTHER_STARTS.entrySet().stream()
                .filter(start -> startsWith(file, 0, start.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(isText(file) ? "a text file" : "not a picture");
    }

    private static Header jpeg(byte[] file) throws UnreadableImageException {
        Header size = null;
        int at = 2;
        while (true) {
            while ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == 0xff) {
                at++; // fill bytes
            }
            int marker = file[at + 1] & 0xff;
            if ((file[at] & 0xff) != 0xff) {
                throw new UnreadableImageException("The JPEG is damaged");
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                size = new Header(big16(file, at + 7), big16(file, at + 5));
            } else if (marker == 0xda) { // the picture itself begins; it ends with FF D9
                if (size == null) {
                    throw new UnreadableImageException("The JPEG is damaged: it does not say its size");
                }
                if (!contains(file, at, (byte) 0xff, (byte) 0xd9)) {
                    throw endsEarly();
                }
                return size;
            }
            at += 2 + big16(file, at + 2);
        }
    }

    private static Header png(byte[] file) throws UnreadableImageException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        Header size = new Header(bytes.getInt(16), bytes.getInt(20));
        for (long at = 8; ; at += 12L + Integer.toUnsignedLong(bytes.getInt((int) at))) {
            if (at + 12 > file.length) {
                throw endsEarly();
            }
            if (startsWith(file, (int) at + 4, "IEND")) {
                return size;
            }
        }
    }

    private static Header webp(byte[] file) throws UnreadableImageException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (Integer.toUnsignedLong(bytes.getInt(4)) + 8 > file.length) {
            throw endsEarly();
        }
        return switch (new String(file, 12, 4, ISO_8859_1)) {
            case "VP8 " -> new Header(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case "VP8L" -> {
                int sizes = bytes.getInt(21);
                yield new Header((sizes & 0x3fff) + 1, (sizes >> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> new Header((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> throw new UnreadableImageException("The WebP is damaged");
        };
    }

    private static UnreadableImageException endsEarly() {
        return new UnreadableImageException("The picture ends early: the file is cut off");
    }

    private static int big16(byte[] file, int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }

    private static boolean contains(byte[] file, int from, byte first, byte second) {
        for (int i = file.length - 2; i >= from; i--) {
            if (file[i] == first && file[i + 1] == second) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] file, int at, String start) {
        if (file.length < at + start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((file[at + i] & 0xff) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] file) {
        for (int i = 0; i < Math.min(file.length, 512); i++) {
            if (file[i] >= 0 && file[i] < ' ' && file[i] != '\n' && file[i] != '\r' && file[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
