package dev.doorward.access.lock;

/** What turns the bolt. Every method may throw a {@link RuntimeException} when the hardware fails. */
public interface Servo extends AutoCloseable {
    /** Holds this angle from now on, 0 to 180 degrees; how far the horn lags behind is not known here. */
    void turnTo(double degrees);

    /** Stops the pulses, so that it neither hums nor warms; the gear holds the bolt. */
    void rest();

    @Override
    void close();
}
