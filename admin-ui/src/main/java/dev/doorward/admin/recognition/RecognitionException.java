package dev.doorward.admin.recognition;

/** recognition-service does not answer, or not as it should; the message is for the owner. */
public final class RecognitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean away;

    RecognitionException(boolean away, String message) {
        super(message);
        this.away = away;
    }

    /** Whether it did not answer at all and may a moment later. */
    public boolean away() {
        return away;
    }
}
