package dev.doorward.vision.image;

/** The bytes are no picture that Doorward reads; the message says why in words for the person who sent them. */
public final class UnreadableImageException extends Exception {

    public UnreadableImageException(String message) {
        super(message);
    }
}
