package dev.doorward.recognition.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.recognition.Portraits;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    private final Image picture = Portraits.of(6, 1).picture();

    @ParameterizedTest
    @ValueSource(ints = {15, 40, 60, 75, 90, 95})
    void the_quality_of_a_jpeg_is_read_from_its_table(int quality) {
        assertThat(Compression.jpegQuality(ImageCodec.jpeg(picture, quality)))
                .hasValueSatisfying(read -> assertThat(read).isBetween(quality - 2, quality + 2));
    }

    @Test
    void a_good_jpeg_and_a_png_deserve_no_warning_a_poor_jpeg_does() {
        assertThat(Compression.of(ImageCodec.jpeg(picture, 90))).isEmpty();
        assertThat(Compression.of(ImageCodec.png(picture))).isEmpty();
        assertThat(Compression.of(ImageCodec.jpeg(picture, 50))).containsInstanceOf(Warning.StrongJpeg.class);
    }

    @Test
    void a_lossy_webp_is_told_from_a_lossless_one() {
        assertThat(Compression.of(riff("VP8 "))).contains(new Warning.LossyWebp());
        assertThat(Compression.of(riff("VP8L"))).isEmpty();
    }

    private static byte[] riff(String chunk) {
        byte[] file = new byte[32];
        byte[] text = ("RIFF0000WEBP" + chunk).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        System.arraycopy(text, 0, file, 0, text.length);
        file[16] = 12;
        return file;
    }
}
