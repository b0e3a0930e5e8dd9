package dev.doorward.evaluation;

/** What was given cannot be measured; the message says what is wrong with it. Exit status 2. */
public final class UnusableInputException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableInputException(String message) {
        super(message);
    }
}
