package dev.doorward.notification.content;

import dev.doorward.contract.PixelBox;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jboss.logging.Logger;

/** Shows whose face an alert is about. */
public final class Overlay {
    private static final Logger LOG = Logger.getLogger(Overlay.class);
    private static final Color DENIED = new Color(0xE5, 0x48, 0x4D);
    private static final Color GRANTED = new Color(0x30, 0xA4, 0x6C);

    private Overlay() {}

    /**
     * The picture with a frame around the face and a few words below it; as it was when it can't be drawn on.
     *
     * @param face in its pixels
     * @param words without a name: the picture may wait in the outbox
     */
    public static byte[] on(byte[] jpeg, PixelBox face, boolean granted, String words) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            if (picture == null) {
                return jpeg;
            }
            draw(picture, face, granted ? GRANTED : DENIED, words);
            ByteArrayOutputStream drawn = new ByteArrayOutputStream(jpeg.length);
            return ImageIO.write(picture, "jpeg", drawn) ? drawn.toByteArray() : jpeg;
        } catch (IOException | RuntimeException | LinkageError e) {
            // A machine without fonts must not cost the alert.
            LOG.debug("The picture stays as it is", e);
            return jpeg;
        }
    }

    private static void draw(BufferedImage picture, PixelBox face, Color colour, String words) {
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            float line = Math.max(2f, picture.getWidth() / 200f);
            int x = (int) Math.round(face.x());
            int y = (int) Math.round(face.y());
            int width = (int) Math.round(face.width());
            int height = (int) Math.round(face.height());
            pen.setColor(colour);
            pen.setStroke(new BasicStroke(line));
            pen.drawRoundRect(x, y, width, height, (int) (3 * line), (int) (3 * line));
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(11, picture.getWidth() / 28)));
            FontMetrics letters = pen.getFontMetrics();
            int left = Math.clamp(x, 0, Math.max(0, picture.getWidth() - letters.stringWidth(words) - 8));
            int top = Math.min(y + height + (int) line, picture.getHeight() - letters.getHeight() - 4);
            pen.fillRect(left, top, letters.stringWidth(words) + 8, letters.getHeight() + 2);
            pen.setColor(Color.WHITE);
            pen.drawString(words, left + 4, top + letters.getAscent() + 1);
        } finally {
            pen.dispose();
        }
    }
}
