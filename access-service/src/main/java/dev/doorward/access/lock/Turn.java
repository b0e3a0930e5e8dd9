package dev.doorward.access.lock;

import java.util.OptionalDouble;

/**
 * One turn of the servo at a given speed, so that the bolt does not slam. Each step goes on from the angle that was told
 * last, and the time to settle begins when the last angle was told: a process that stands still for a while makes the turn
 * longer; it neither makes the horn jump nor lets go of it before it is there.
 */
final class Turn {
    /** A slow hobby servo needs 0.2 s for 60 degrees, data sheets say; the horn may lag so far behind the last pulse. */
    static final long SETTLING_MS = 300;
    /** From anywhere to anywhere: three times that. */
    static final long BLIND_MS = 600;
    /** A step that comes later than this goes no further than one that comes then. */
    static final long LONGEST_STEP_MS = 60;

    private final double to;
    private final double degreesPerSecond;
    private final long settlingMs;
    private OptionalDouble told;
    private long toldAt;

    /**
     * @param from degrees; empty when nobody knows where the horn stands: then it goes at once, at its own speed
     * @param to degrees
     * @param now milliseconds, as everywhere here
     * @param degreesPerSecond above 0
     */
    Turn(OptionalDouble from, double to, long now, double degreesPerSecond) {
        this.to = to;
        this.degreesPerSecond = degreesPerSecond;
        this.settlingMs = from.isEmpty() ? BLIND_MS + SETTLING_MS : SETTLING_MS;
        this.told = from;
        this.toldAt = now;
    }

    /** Where the horn is to be told to be next. */
    double next(long now) {
        if (told.isEmpty()) {
            return to;
        }
        double way = to - told.getAsDouble();
        double most = Math.min(now - toldAt, LONGEST_STEP_MS) * degreesPerSecond / 1_000;
        return Math.abs(way) <= most ? to : told.getAsDouble() + Math.copySign(most, way);
    }

    /** @param now when it had been told, not when it was decided */
    void told(double angle, long now) {
        if (told.isEmpty() || told.getAsDouble() != angle) {
            told = OptionalDouble.of(angle);
            toldAt = now;
        }
    }

    /** Whether the horn has come to rest too. */
    boolean isDone(long now) {
        return told.isPresent() && told.getAsDouble() == to && now - toldAt >= settlingMs;
    }
}
