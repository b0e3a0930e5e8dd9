package dev.doorward.recognition.people;

/** The database cannot be reached or is not ready; what was asked has not happened and can be asked again. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(Throwable cause) {
        super("the database is not available: " + cause.getMessage(), cause);
    }
}
