package dev.doorward.access.lock;

import java.util.OptionalDouble;

/**
 * One turn of the servo at a given speed, so that the bolt does not slam; a pure function of time.
 *
 * @param from degrees; empty when nobody knows where the horn stands: then it goes at once, at its own speed
 * @param to degrees
 * @param startedAt milliseconds
 * @param degreesPerSecond above 0
 */
record Turn(OptionalDouble from, double to, long startedAt, double degreesPerSecond) {
    /** A slow hobby servo needs 0.2 s for 60 degrees, data sheets say; the horn may lag so far behind the last pulse. */
    static final long SETTLING_MS = 300;
    /** From anywhere to anywhere: three times that. */
    static final long BLIND_MS = 600;

    /** Where the horn is told to be. */
    double angle(long now) {
        if (from.isEmpty()) {
            return to;
        }
        double way = to - from.getAsDouble();
        double gone = (now - startedAt) * degreesPerSecond / 1_000;
        return gone >= Math.abs(way) ? to : from.getAsDouble() + Math.copySign(gone, way);
    }

    /** Whether the horn has come to rest too. */
    boolean isDone(long now) {
        long way = from.isEmpty()
                ? BLIND_MS
                : (long) Math.ceil(Math.abs(to - from.getAsDouble()) / degreesPerSecond * 1_000);
        return now - startedAt >= way + SETTLING_MS;
    }
}
