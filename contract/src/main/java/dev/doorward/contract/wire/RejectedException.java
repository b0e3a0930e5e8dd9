package dev.doorward.contract.wire;

/** A payload that must not be used; the message says why and quotes nothing of its content. */
public final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    public RejectedException(String reason) {
        super(reason);
    }
}
