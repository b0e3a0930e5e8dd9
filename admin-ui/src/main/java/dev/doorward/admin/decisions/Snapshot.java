package dev.doorward.admin.decisions;

import dev.doorward.contract.PixelBox;
import org.jspecify.annotations.Nullable;

/**
 * What the door looked like at a decision.
 *
 * @param face that was decided about, in pixels of the picture; null where the camera had not said so
 */
public record Snapshot(byte[] jpeg, @Nullable PixelBox face) {}
