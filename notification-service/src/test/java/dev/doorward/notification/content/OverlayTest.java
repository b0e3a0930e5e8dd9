package dev.doorward.notification.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.PixelBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    private static final Color WALL = new Color(0x80, 0x80, 0x80);
    private static final Color GREEN = new Color(0x30, 0xA4, 0x6C);
    private static final Color RED = new Color(0xE5, 0x48, 0x4D);
    private static final PixelBox FACE = new PixelBox(120, 80, 100, 120);

    @Test
    void frames_the_face_in_green_when_the_door_opened_and_in_red_when_not() throws IOException {
        assertFramed(Overlay.on(picture(640, 480), FACE, true, "0.71"), GREEN);
        assertFramed(Overlay.on(picture(640, 480), FACE, false, "0.71"), RED);
    }

    @Test
    void writes_the_words_in_white_below_the_face() throws IOException {
        BufferedImage drawn = read(Overlay.on(picture(640, 480), FACE, true, "0.71"));

        assertThat(brightest(drawn, 120, 204, 80, 28)).isGreaterThan(230);
        assertThat(brightest(drawn, 124, 84, 90, 110)).isLessThan(140);
    }

    @Test
    void keeps_the_size_of_the_picture() throws IOException {
        BufferedImage drawn = read(Overlay.on(picture(200, 100), new PixelBox(20, 10, 50, 60), true, "0.71"));

        assertThat(drawn.getWidth()).isEqualTo(200);
        assertThat(drawn.getHeight()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"-50, -40, 200, 200", "600, 400, 200, 200", "-100, -100, 2000, 2000", "10, 10, 0, 0"})
    void draws_on_the_picture_when_the_face_reaches_over_its_edge(double x, double y, double width, double height)
            throws IOException {
        byte[] picture = picture(640, 480);

        byte[] drawn = Overlay.on(picture, new PixelBox(x, y, width, height), false, "0.71");

        assertThat(drawn).isNotEqualTo(picture);
        assertThat(contains(read(drawn), RED)).isTrue();
    }

    @Test
    void words_wider_than_the_picture_cost_no_frame() throws IOException {
        byte[] drawn = Overlay.on(picture(64, 64), new PixelBox(20, 20, 20, 20), true, "0.71 ".repeat(50));

        assertThat(contains(read(drawn), GREEN)).isTrue();
    }

    @Test
    void what_is_no_picture_stays_as_it_is() {
        byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
        byte[] nothing = {};

        assertThat(Overlay.on(text, FACE, true, "0.71")).isSameAs(text);
        assertThat(Overlay.on(nothing, FACE, true, "0.71")).isSameAs(nothing);
    }

    @Test
    void a_broken_jpeg_stays_as_it_is() throws IOException {
        byte[] broken = picture(640, 480);
        Arrays.fill(broken, 20, broken.length, (byte) 0xFF);

        assertThat(Overlay.on(broken, FACE, true, "0.71")).isSameAs(broken);
    }

    private static void assertFramed(byte[] jpeg, Color colour) throws IOException {
        BufferedImage drawn = read(jpeg);
        int middle = (int) (FACE.x() + FACE.width() / 2);
        int centre = (int) (FACE.y() + FACE.height() / 2);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(isAlike(drawn, (int) FACE.x(), centre, colour))
                    .as("left")
                    .isTrue();
            softly.assertThat(isAlike(drawn, (int) (FACE.x() + FACE.width()), centre, colour))
                    .as("right")
                    .isTrue();
            softly.assertThat(isAlike(drawn, middle, (int) FACE.y(), colour))
                    .as("top")
                    .isTrue();
            softly.assertThat(isAlike(drawn, middle, (int) (FACE.y() + FACE.height()), colour))
                    .as("bottom")
                    .isTrue();
            softly.assertThat(isAlike(drawn, middle, centre, WALL)).as("face").isTrue();
            softly.assertThat(isAlike(drawn, 400, 300, WALL)).as("elsewhere").isTrue();
        });
    }

    /** JPEG keeps colours not quite. */
    private static boolean isAlike(BufferedImage picture, int x, int y, Color colour) {
        Color there = new Color(picture.getRGB(x, y));
        return Math.abs(there.getRed() - colour.getRed())
                        + Math.abs(there.getGreen() - colour.getGreen())
                        + Math.abs(there.getBlue() - colour.getBlue())
                < 90;
    }

    private static boolean contains(BufferedImage picture, Color colour) {
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if (isAlike(picture, x, y, colour)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int brightest(BufferedImage picture, int left, int top, int width, int height) {
        int most = 0;
        for (int x = left; x < left + width; x++) {
            for (int y = top; y < top + height; y++) {
                Color there = new Color(picture.getRGB(x, y));
                most = Math.max(most, Math.min(there.getRed(), Math.min(there.getGreen(), there.getBlue())));
            }
        }
        return most;
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage wall = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = wall.createGraphics();
        pen.setColor(WALL);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(wall, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
