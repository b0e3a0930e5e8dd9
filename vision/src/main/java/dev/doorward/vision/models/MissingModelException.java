package dev.doorward.vision.models;

/** A required model can't be found or is not the file that the catalogue names. */
public final class MissingModelException extends RuntimeException {

    public MissingModelException(Missing missing) {
        super(missing.toString());
    }
}
