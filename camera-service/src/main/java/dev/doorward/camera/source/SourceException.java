package dev.doorward.camera.source;

/** A source that can't be used now; the message says why, to a person, and holds neither user nor password. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    public SourceException(String reason) {
        super(reason);
    }
}
