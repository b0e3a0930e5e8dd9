/**
 * Faces: found, measured and known. Detector, landmarks, pose, quality, alignment and embedding, each apart, and
 * {@link dev.doorward.vision.face.FaceAnalyzer} that does all a camera needs for one frame.
 */
@NullMarked
package dev.doorward.vision.face;

import org.jspecify.annotations.NullMarked;
