package dev.doorward.vision.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what a picture says of itself before any of it is decoded, so that a small file which claims a huge picture is
 * refused, a file that ends early is noticed and a foreign format is named.
 *
 * @param passes in which a JPEG is drawn: 1 for an ordinary one, about 10 for a progressive one; 1 for other formats
 */
record Header(int width, int height, int passes) {

    private static final Map<String, String> OTHER_STARTS = Map.ofEntries(
            Map.entry("GIF8", "a GIF"),
            Map.entry("BM", "a BMP"),
            Map.entry("II*\0", "a TIFF"),
            Map.entry("MM\0*", "a TIFF"),
            Map.entry("II+\0", "a TIFF"),
            Map.entry("MM\0+", "a TIFF"),
            Map.entry("\0\0\1\0", "an icon"),
            Map.entry("\0\0\0\fjP", "a JPEG 2000 picture"),
            Map.entry("\0\0\0\fJXL", "a JPEG XL picture"),
            Map.entry("\u00ff\n", "a JPEG XL picture"),
            Map.entry("%PDF", "a PDF"),
            Map.entry("PK\3\4", "a ZIP archive"),
            Map.entry("\u001a\u0045\u00df\u00a3", "a video (Matroska)"),
            Map.entry("8BPS", "a Photoshop file"));

    /** So far into a text its kind is looked for. */
    private static final int START_OF_TEXT = 1_024;

    static Header read(byte[] file) throws UnreadableImageException {
        if (file.length == 0) {
            throw new UnreadableImageException("The file is empty");
        }
        try {
            if (isJpeg(file)) {
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

    static boolean isJpeg(byte[] file) {
        return startsWith(file, 0, "\u00ff\u00d8\u00ff");
    }

    private static String other(byte[] file) {
        if (startsWith(file, 4, "ftyp")) {
            String brand = new String(file, 8, Math.min(4, Math.max(0, file.length - 8)), ISO_8859_1);
            return switch (brand) {
                case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1" ->
                    "a HEIC picture";
                case "avif", "avis" -> "an AVIF picture";
                default -> "a video (MP4 or QuickTime)";
            };
        }
        return OTHER_STARTS.entrySet().stream()
                .filter(start -> startsWith(file, 0, start.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> isText(file) ? text(file) : "not a picture");
    }

    private static String text(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, START_OF_TEXT), ISO_8859_1).toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return "an SVG drawing";
        }
        return start.contains("<html") ? "a web page" : "a text file";
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
                size = new Header(big16(file, at + 7), big16(file, at + 5), 1);
            } else if (marker == 0xda) { // the picture itself begins; it ends with FF D9
                if (size == null) {
                    throw new UnreadableImageException("The JPEG is damaged: it does not say its size");
                }
                if (!contains(file, at, (byte) 0xff, (byte) 0xd9)) {
                    throw endsEarly();
                }
                return new Header(size.width, size.height, passes(file, at));
            }
            at += 2 + big16(file, at + 2);
        }
    }

    /**
     * Counts the scans up to the picture's end: a small file can have thousands, each of which costs as much as a picture.
     *
     * @param at the first start of a scan
     */
    private static int passes(byte[] file, int at) {
        int passes = 0;
        while (at + 4 <= file.length && (file[at + 1] & 0xff) != 0xd9) {
            if ((file[at + 1] & 0xff) == 0xda) {
                passes++;
            }
            at = nextMarker(file, at + 2 + big16(file, at + 2));
        }
        return passes;
    }

    /** Behind the data of a scan, in which FF stands before 00, before a restart marker or as filling. */
    private static int nextMarker(byte[] file, int at) {
        while (at + 1 < file.length) {
            int next = file[at + 1] & 0xff;
            boolean data = next == 0 || next == 0xff || next >= 0xd0 && next <= 0xd7;
            if ((file[at] & 0xff) == 0xff && !data) {
                return at;
            }
            at++;
        }
        return file.length;
    }

    private static Header png(byte[] file) throws UnreadableImageException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        Header size = new Header(bytes.getInt(16), bytes.getInt(20), 1);
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
            case "VP8 " -> new Header(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff, 1);
            case "VP8L" -> {
                int sizes = bytes.getInt(21);
                yield new Header((sizes & 0x3fff) + 1, (sizes >> 14 & 0x3fff) + 1, 1);
            }
            case "VP8X" -> new Header((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1, 1);
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
