package dev.doorward.access.challenge;

/**
 * Where the challenges of a visit stand.
 *
 * @param patientUntil until then somebody may still show a sign of life, however long they stand there
 */
public record Standing(State state, long patientUntil) {
    public static final Standing NOT_ASKED = new Standing(State.NOT_ASKED, Long.MIN_VALUE);

    public enum State {
        /** Nothing is open, and one more may be asked. */
        NOT_ASKED,
        OPEN,
        PASSED,
        /** No more is asked of this visitor. */
        SPENT,
        /** Nobody is asked for a while: too many were lost at this door. */
        PAUSED
    }
}
