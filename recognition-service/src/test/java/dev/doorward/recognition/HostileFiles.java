package dev.doorward.recognition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that nobody sends by mistake, made of a seed. None of them may be taken: what can still be read as a picture shows
 * a wall, and is refused as any wall is.
 */
final class HostileFiles {
    /** @param kind in a word or two */
    record Hostile(String kind, byte[] file) {}

    private static final byte[] PORTRAIT = Portraits.of(6, 1).jpeg();
    private static final byte[] PORTRAIT_PNG = ImageCodec.png(Portraits.of(6, 1).picture());
    private static final byte[] WALL_PNG = Pictures.wall();
    private static final byte[] WALL_JPEG = ImageCodec.jpeg(wall(), 90);
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Random random;

    HostileFiles(long seed) {
        random = new Random(seed);
    }

    /** So many, each kind as often as the next. */
    List<Hostile> make(int number) {
        Map<String, Supplier<byte[]>> kinds = kinds();
        List<String> names = List.copyOf(kinds.keySet());
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> names.get(i % names.size()))
                .map(name -> new Hostile(name, kinds.get(name).get()))
                .toList();
    }

    private Map<String, Supplier<byte[]>> kinds() {
        Map<String, Supplier<byte[]>> kinds = new LinkedHashMap<>();
        kinds.put("JPEG cut off", () -> Arrays.copyOf(PORTRAIT, random.nextInt(PORTRAIT.length - 1)));
        kinds.put("PNG cut off", () -> Arrays.copyOf(PORTRAIT_PNG, random.nextInt(PORTRAIT_PNG.length - 8)));
        kinds.put("JPEG and ZIP", () -> joined(PORTRAIT, zip()));
        kinds.put("JPEG and web page", () -> withSegment(PORTRAIT, 0xfe, "<html><script>alert(1)</script>"));
        kinds.put(
                "PNG and web page", () -> withChunk(PORTRAIT_PNG, "tEXt", text("Comment\0<script src=//x></script>")));
        kinds.put("JPEG and script", () -> joined(PORTRAIT, text("<?php system($_GET['c']); ?>")));
        kinds.put("JPEG and PDF", () -> withSegment(PORTRAIT, 0xfe, "%PDF-1.7 1 0 obj"));
        kinds.put("JPEG that claims 20,000 x 20,000", () -> jpegOf(20_000, 20_000));
        kinds.put("PNG that claims 20,000 x 20,000", () -> png(20_000, 20_000, 8, 2, deflated(random.nextInt(9_000))));
        kinds.put("WebP that claims 16,384 x 16,384", () -> webp("VP8X", extended(16_384, 16_384)));
        kinds.put("PNG bomb, a picture of zeros", () -> png(5_000, 3_000 + random.nextInt(2_000), 8, 0, null));
        kinds.put("PNG bomb, zeros behind a small picture", () -> png(64, 64, 8, 2, deflated(40 << 20)));
        kinds.put(
                "PNG bomb in a text",
                () -> withChunk(WALL_PNG, "zTXt", joined(text("Comment\0\0"), deflated(60 << 20))));
        kinds.put(
                "PNG bomb in a colour profile",
                () -> withChunk(WALL_PNG, "iCCP", joined(text("x\0\0"), deflated(60 << 20))));
        kinds.put("JPEG of many passes", this::manyPasses);
        kinds.put("wrong type", this::otherType);
        kinds.put("SVG", this::svg);
        kinds.put("empty", () -> new byte[0]);
        kinds.put("JPEG with flipped bits", () -> flipped(WALL_JPEG));
        kinds.put("PNG with flipped bits", () -> flipped(WALL_PNG));
        kinds.put("EXIF that goes in circles", () -> withSegment(WALL_JPEG, 0xe1, exifLoop()));
        kinds.put("WebP with lying sizes", this::lyingWebp);
        kinds.put("noise that calls itself a picture", this::noise);
        kinds.put("form with a path for a name", this::form);
        kinds.put("segments that lie", this::lyingSegments);
        return kinds;
    }

    private static Image wall() {
        byte[] bgr = new byte[400 * 300 * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (100 + i % 41);
        }
        return new Image(400, 300, bgr);
    }

    private byte[] flipped(byte[] file) {
        byte[] spoilt = file.clone();
        int flips = 1 + random.nextInt(40);
        for (int i = 0; i < flips; i++) {
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return spoilt;
    }

    private byte[] noise() {
        byte[] noise = random(200 + random.nextInt(50_000));
        byte[] start = List.of(
                        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0},
                        PNG_START,
                        text("RIFF....WEBPVP8 "))
                .get(random.nextInt(3));
        System.arraycopy(start, 0, noise, 0, start.length);
        return noise;
    }

    private byte[] otherType() {
        List<byte[]> starts = List.of(
                text("GIF89a"),
                text("BM"),
                text("II*\0"),
                text("%PDF-1.7\n"),
                text("\0\0\0 ftypheic"),
                text("\0\0\0 ftypavif"),
                text("\0\0\0 ftypisom"),
                text("\u007fELF"),
                text("MZ"),
                text("RIFF....WAVEfmt "),
                text("\u001f\u008b"),
                text("{\"picture\": \"none\"}"),
                text("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        byte[] start = starts.get(random.nextInt(starts.size()));
        return random.nextBoolean() ? start : joined(start, random(random.nextInt(5_000)));
    }

    private byte[] svg() {
        String image =
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(%d)'><image href='file:///etc/passwd'/></svg>"
                        .formatted(random.nextInt());
        return (random.nextBoolean() ? "<?xml version='1.0'?>\n<!-- " + random.nextInt() + " -->\n" + image : image)
                .getBytes(UTF_8);
    }

    private byte[] form() {
        String name = List.of("../../../etc/passwd", "C:\\windows\\win.ini", "/people/../../x\0.jpg", "....//x.jpg")
                .get(random.nextInt(4));
        return joined(
                joined(
                        text("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: image/jpeg\r\n\r\n"),
                        PORTRAIT),
                text("\r\n--x--\r\n"));
    }

    private byte[] lyingSegments() {
        byte[] lying = WALL_JPEG.clone();
        ByteBuffer.wrap(lying).putShort(4, (short) random.nextInt(3));
        return lying;
    }

    /** Thousands of passes over a picture of 20 megapixels. */
    private byte[] manyPasses() {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        byte[] frame = segment(0xc2, new byte[] {8, 0x13, (byte) 0x88, 0x0f, (byte) 0xa0, 1, 1, 0x11, 0});
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        jpeg.writeBytes(tables(PORTRAIT));
        jpeg.writeBytes(frame);
        byte[] scan = segment(0xda, new byte[] {1, 1, 0, 0, 0, 0});
        int passes = 100 + random.nextInt(5_000);
        for (int i = 0; i < passes; i++) {
            jpeg.writeBytes(scan);
            jpeg.writeBytes(random(3));
        }
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return jpeg.toByteArray();
    }

    /** All that stands in a JPEG before its frame. */
    private static byte[] tables(byte[] jpeg) {
        return Arrays.copyOfRange(jpeg, 2, frameOf(jpeg));
    }

    private static byte[] jpegOf(int width, int height) {
        byte[] jpeg = PORTRAIT.clone();
        ByteBuffer.wrap(jpeg).putShort(frameOf(jpeg) + 5, (short) height).putShort(frameOf(jpeg) + 7, (short) width);
        return jpeg;
    }

    private static int frameOf(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xc0) {
            at += 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
        }
        return at;
    }

    private static byte[] withSegment(byte[] jpeg, int marker, String content) {
        byte[] head = joined(Arrays.copyOf(jpeg, 2), segment(marker, text(content)));
        return joined(head, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** A directory whose next one is itself, with a field that points to itself. */
    private String exifLoop() {
        ByteBuffer exif = ByteBuffer.allocate(60)
                .put(text("Exif\0\0II*\0"))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(8)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(random.nextInt())
                .putInt(random.nextInt())
                .putInt(8);
        return new String(exif.array(), ISO_8859_1);
    }

    private byte[] lyingWebp() {
        byte[] data = random(20 + random.nextInt(3_000));
        byte[] file = webp(List.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANMF").get(random.nextInt(5)), data);
        ByteBuffer sizes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        sizes.putInt(16, random.nextInt());
        if (random.nextBoolean()) {
            sizes.putInt(4, random.nextInt());
        }
        return file;
    }

    private static byte[] extended(int width, int height) {
        return ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putInt(4, (width - 1) | (height - 1) << 24)
                .put(8, (byte) ((height - 1) >> 8))
                .put(9, (byte) ((height - 1) >> 16))
                .put(7, (byte) (height - 1))
                .array();
    }

    private static byte[] webp(String kind, byte[] content) {
        return ByteBuffer.allocate(20 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("RIFF"))
                .putInt(12 + content.length)
                .put(text("WEBP" + kind))
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** @param data deflated; null for a picture of zeros */
    private static byte[] png(int width, int height, int depth, int colours, byte[] data) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colours)
                .array();
        return joined(
                joined(PNG_START, chunk("IHDR", header)),
                joined(
                        chunk("IDAT", data == null ? deflated(height * (width + 1)) : data),
                        chunk("IEND", new byte[0])));
    }

    private static byte[] withChunk(byte[] png, String kind, byte[] content) {
        int afterHeader = 8 + 25;
        return joined(
                joined(Arrays.copyOf(png, afterHeader), chunk(kind, content)),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    private static byte[] chunk(String kind, byte[] content) {
        byte[] named = joined(text(kind), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflated(int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] block = new byte[64 << 10];
            for (int left = zeros; left > 0; left -= block.length) {
                out.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../evil-" + random.nextInt() + ".sh"));
            zip.write(random(random.nextInt(2_000)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
