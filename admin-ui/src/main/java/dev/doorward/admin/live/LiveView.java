package dev.doorward.admin.live;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.SourceKind;
import java.time.Instant;
import java.util.List;

/**
 * What is in front of a door now.
 *
 * @param width of the frame that boxes are measured in, pixels
 * @param height of the same
 */
public record LiveView(
        DoorId door, long frame, Instant capturedAt, SourceKind source, int width, int height, List<FaceView> faces) {}
