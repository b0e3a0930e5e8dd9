package dev.doorward.admin.decisions;

import dev.doorward.contract.PixelBox;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the door looked like at a decision.
 *
 * @param face that was decided about, in pixels of the picture; null where the camera had not said so
 */
public record Snapshot(byte[] jpeg, @Nullable PixelBox face) {
    /** {@code x,y,width,height}, as recognition-service wants to be told which face is meant. */
    public @Nullable String facePixels() {
        return face == null
                ? null
                : String.format(Locale.ROOT, "%.1f,%.1f,%.1f,%.1f", face.x(), face.y(), face.width(), face.height());
    }
}
