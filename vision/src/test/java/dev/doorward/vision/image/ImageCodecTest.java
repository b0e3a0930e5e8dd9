package dev.doorward.vision.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageCodecTest {

    private static final int RED = 2;
    private static final int GREEN = 1;
    private static final int BLUE = 0;

    private final Image flag = Pictures.flag(64, 48);

    @Test
    void png_keeps_every_pixel() throws UnreadableImageException {
        assertThat(ImageCodec.decode(ImageCodec.png(flag)).bgr()).isEqualTo(flag.bgr());
    }

    @Test
    void jpeg_and_webp_keep_size_and_colours() throws UnreadableImageException {
        for (byte[] file : new byte[][] {ImageCodec.jpeg(flag, 90), webp(flag)}) {
            Image decoded = ImageCodec.decode(file);

            assertThat(decoded.width()).isEqualTo(64);
            assertThat(decoded.height()).isEqualTo(48);
            assertThat(strongest(decoded, 4, 4)).isEqualTo(RED);
            assertThat(strongest(decoded, 60, 4)).isEqualTo(GREEN);
            assertThat(strongest(decoded, 4, 44)).isEqualTo(BLUE);
        }
    }

    /** Orientation 6: the camera was held so that the picture must be turned clockwise; 3: upside down. */
    @ParameterizedTest
    @CsvSource({"1, 64, 48, 2", "3, 64, 48, 0", "6, 48, 64, 0", "8, 48, 64, 1"})
    void exif_orientation_turns_the_picture_upright(int orientation, int width, int height, int topLeft)
            throws UnreadableImageException {
        Image decoded = ImageCodec.decode(withOrientation(ImageCodec.jpeg(flag, 95), orientation));

        assertThat(decoded.width()).isEqualTo(width);
        assertThat(decoded.height()).isEqualTo(height);
        assertThat(strongest(decoded, 4, 4)).isEqualTo(topLeft);
    }

    @Test
    void a_small_file_that_claims_a_huge_picture_is_refused_before_it_is_decoded() {
        byte[] bomb = ImageCodec.png(flag);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> ImageCodec.decode(bomb))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("60000×60000")
                .hasMessageContaining("100 megapixels");
    }

    @Test
    void what_is_decoded_whole_has_to_be_smaller_than_what_is_not() throws UnreadableImageException {
        byte[] png = ImageCodec.png(flag);
        ByteBuffer.wrap(png).putInt(16, 5_001).putInt(20, 5_000);
        byte[] progressive = progressive(Pictures.flag(6_000, 5_000));

        assertThatThrownBy(() -> ImageCodec.decode(png)).hasMessageContaining("25 megapixels can be read of a PNG");
        assertThatThrownBy(() -> ImageCodec.decode(progressive)).hasMessageContaining("progressive JPEG");
        assertThat(ImageCodec.decode(ImageCodec.jpeg(Pictures.flag(6_000, 5_000), 50))
                        .width())
                .isEqualTo(3_000);
    }

    @Test
    void a_jpeg_of_very_many_passes_is_refused_before_they_are_drawn() throws UnreadableImageException {
        byte[] jpeg = progressive(flag);
        assertThat(ImageCodec.decode(jpeg).width()).isEqualTo(64);
        int lastPass = lastIndexOf(jpeg, (byte) 0xda);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        again.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 30; i++) {
            again.write(jpeg, lastPass, jpeg.length - 2 - lastPass);
        }
        again.write(jpeg, jpeg.length - 2, 2);
        byte[] slow = again.toByteArray();
        int frame = lastIndexOf(Arrays.copyOf(slow, 700), (byte) 0xc2);
        ByteBuffer.wrap(slow).putShort(frame + 5, (short) 5_000).putShort(frame + 7, (short) 5_000);

        assertThatThrownBy(() -> ImageCodec.decode(slow)).hasMessageContaining("passes");
    }

    /** Where the last such marker begins. */
    private static int lastIndexOf(byte[] jpeg, byte marker) {
        for (int i = jpeg.length - 2; i >= 0; i--) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == marker) {
                return i;
            }
        }
        throw new IllegalStateException("no such marker");
    }

    private static byte[] progressive(Image image) {
        return encoded(".jpg", image, opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1);
    }

    @Test
    void a_picture_of_more_than_16_megapixels_is_halved() throws UnreadableImageException {
        Image decoded = ImageCodec.decode(ImageCodec.jpeg(Pictures.flag(5000, 4000), 50));

        assertThat(decoded.width()).isEqualTo(2500);
        assertThat(decoded.height()).isEqualTo(2000);
    }

    @Test
    void a_file_that_is_cut_off_is_refused_in_every_format() {
        for (byte[] file : new byte[][] {ImageCodec.jpeg(flag, 90), ImageCodec.png(flag), webp(flag)}) {
            for (int length : new int[] {file.length / 10, file.length / 2, file.length - 20}) {
                assertThatThrownBy(() -> ImageCodec.decode(Arrays.copyOf(file, length)))
                        .as("%d of %d bytes", length, file.length)
                        .isInstanceOf(UnreadableImageException.class);
            }
        }
    }

    @Test
    void a_damaged_picture_is_refused() {
        byte[] file = ImageCodec.png(flag);
        Arrays.fill(file, 45, file.length - 20, (byte) 0x55);

        assertThatThrownBy(() -> ImageCodec.decode(file)).isInstanceOf(UnreadableImageException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'Dear house, open the door', a text file",
        "'GIF89a..............', a GIF",
        "'....ftypheic........', a HEIC picture",
        "'....ftypavif........', an AVIF picture",
        "'....ftypisom........', a video",
        "'....ftypmif1........', a HEIC picture",
        "'%PDF-1.7............', a PDF",
        "'II*\u0000............', a TIFF",
        "'BM..............', a BMP",
        "'\u0000\u0000\u0000\u000cJXL ', a JPEG XL picture",
        "'<svg onload=\"x\">', an SVG drawing",
        "'<?xml version=\"1.0\"?><!-- - --><SVG/>', an SVG drawing",
        "'<!doctype html><html>', a web page",
        "'\u0000\u0001\u0002\u0003', not a picture"
    })
    void another_kind_of_file_is_named(String start, String kind) {
        assertThatThrownBy(() -> ImageCodec.decode(start.getBytes(ISO_8859_1)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining(kind)
                .hasMessageContaining("JPEG, PNG and WebP");
    }

    @Test
    void an_empty_file_is_said_to_be_empty() {
        assertThatThrownBy(() -> ImageCodec.decode(new byte[0])).hasMessage("The file is empty");
    }

    private static int strongest(Image image, int x, int y) {
        int at = (y * image.width() + x) * 3;
        int best = 0;
        for (int c = 1; c < 3; c++) {
            best = (image.bgr()[at + c] & 0xff) > (image.bgr()[at + best] & 0xff) ? c : best;
        }
        return best;
    }

    private static byte[] webp(Image image) {
        return encoded(".webp", image);
    }

    private static byte[] encoded(String extension, Image image, int... options) {
        try (BytePointer pixels = new BytePointer(image.bgr());
                Mat mat = new Mat(image.height(), image.width(), opencv_core.CV_8UC3, pixels);
                IntPointer parameters = new IntPointer(options);
                BytePointer encoded = new BytePointer()) {
            opencv_imgcodecs.imencode(extension, mat, encoded, parameters);
            byte[] file = new byte[(int) encoded.limit()];
            encoded.get(file);
            return file;
        }
    }

    /** Puts an APP1 segment with the one EXIF field behind the start of the JPEG. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0MM".getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(exif.array(), 0, exif.capacity());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
