package dev.doorward.access.lock;

/** What moves the bolt. Every method may throw a {@link RuntimeException} when the hardware fails. */
public interface Servo extends AutoCloseable {
    /**
     * Whether it would do as it is told; moves nothing, and stops what a process before this one left moving. Throws
     * with words when it would not.
     *
     * @param locked the angle of the safe side, degrees
     */
    void check(double locked);

    /**
     * Holds this angle from now on; how far the horn lags behind is not known here.
     *
     * @param to the side that it is on its way to; all that a strike has
     * @param degrees 0 to 180
     */
    void turnTo(Side to, double degrees);

    /** Whether the angle means anything: a strike has none. */
    default boolean hasAngle() {
        return true;
    }

    /** Stops the pulses, so that it neither hums nor warms; the gear holds the bolt. */
    void rest();

    @Override
    void close();
}
