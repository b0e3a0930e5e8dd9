package dev.doorward.vision.liveness;

import dev.doorward.vision.geometry.Box;

/**
 * How much around a face the anti-spoofing models see, as they were trained (Silent-Face-Anti-Spoofing, minivision-ai):
 * the box scaled about its centre by as much as fits into the picture, then moved inside it.
 */
public final class CropRule {

    private CropRule() {}

    /**
     * @param scale 2.7 or 4.0; less where the picture is smaller than that
     * @return whole pixels inside the picture
     */
    public static Box inside(Box face, double scale, int pictureWidth, int pictureHeight) {
        double fits = Math.min(scale, Math.min((pictureWidth - 1) / face.width(), (pictureHeight - 1) / face.height()));
        Box box = face.scaledAboutCentre(fits);
        double left = Math.clamp(box.x(), 0, Math.max(0, pictureWidth - 1 - box.width()));
        double top = Math.clamp(box.y(), 0, Math.max(0, pictureHeight - 1 - box.height()));
        int x = (int) left;
        int y = (int) top;
        return new Box(x, y, (int) (left + box.width()) - x + 1, (int) (top + box.height()) - y + 1);
    }
}
