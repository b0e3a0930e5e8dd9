package dev.doorward.camera.tracking;

import dev.doorward.contract.TrackId;
import dev.doorward.vision.face.Face;

/** A face of this frame and the track that it continues or begins. */
public record TrackedFace(TrackId track, Face face) {}
