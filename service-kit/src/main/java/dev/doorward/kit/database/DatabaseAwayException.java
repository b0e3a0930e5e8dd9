package dev.doorward.kit.database;

/** The database does not answer now; it may a moment later. */
public final class DatabaseAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
