package dev.doorward.admin.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Drawn pictures of a porch, so that the live view of a test shows something. */
public final class Scenery {
    private Scenery() {}

    /** @param sway how far the visitor leans, pixels */
    public static byte[] porch(boolean visitor, double sway) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xb9c9cf), 0, 480, new Color(0x7c8a83)));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(0x5d6b57));
        pen.fillOval(-140, 250, 420, 330);
        pen.fillOval(380, 270, 420, 330);
        pen.setColor(new Color(0x9b9486));
        pen.fillRect(0, 425, 640, 55);
        if (visitor) {
            visitor(pen, sway);
        }
        pen.dispose();
        return jpeg(image);
    }

    /** Another door, at night: green where the porch is grey. */
    public static byte[] garden(boolean visitor) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x1d3b2a), 0, 480, new Color(0x3f5c38)));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(0x2a4a2c));
        for (int x = -40; x < 640; x += 90) {
            pen.fillPolygon(new int[] {x, x + 60, x + 120}, new int[] {400, 150, 400}, 3);
        }
        if (visitor) {
            visitor(pen, 0);
        }
        pen.dispose();
        return jpeg(image);
    }

    private static void visitor(Graphics2D pen, double sway) {
        double x = 315 + sway;
        pen.setColor(new Color(0x34495a));
        pen.fill(new Ellipse2D.Double(x - 150, 300, 300, 330));
        pen.setColor(new Color(0xd7a482));
        pen.fill(new Ellipse2D.Double(x - 28, 240, 56, 90));
        pen.fill(new Ellipse2D.Double(x - 62, 118, 124, 162));
        pen.setColor(new Color(0x3a2a20));
        pen.fill(new java.awt.geom.Arc2D.Double(x - 68, 98, 136, 130, 0, 180, java.awt.geom.Arc2D.CHORD));
        pen.setColor(new Color(0x2b211c));
        pen.fill(new Ellipse2D.Double(x - 36, 186, 18, 10));
        pen.fill(new Ellipse2D.Double(x + 18, 186, 18, 10));
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(0x9a5c4b));
        pen.draw(new java.awt.geom.Arc2D.Double(x - 24, 222, 48, 26, 200, 140, java.awt.geom.Arc2D.OPEN));
    }

    private static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
