package dev.doorward.recognition.people;

import dev.doorward.vision.face.Embedding;

/**
 * A picture that passed its examination.
 *
 * @param original the bytes as they were sent; kept, so that another model can embed them again. Read-only
 * @param thumbnail JPEG of the face, for the page. Read-only
 */
public record NewPicture(byte[] original, byte[] thumbnail, Embedding embedding) {}
