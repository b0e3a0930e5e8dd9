package dev.doorward.recognition.people;

/** Pictures can't be opened or sealed now; the message says to the owner why, and what to do. Nothing was changed. */
public final class SealedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealedException(String words) {
        super(words);
    }
}
