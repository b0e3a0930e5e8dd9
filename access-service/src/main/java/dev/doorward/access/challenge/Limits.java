package dev.doorward.access.challenge;

import dev.doorward.contract.config.AccessConfig;

/**
 * How many challenges may be lost at a door.
 *
 * @param most so many, lost within {@code withinMs}, are too many
 * @param pauseMs for so long after the last of them none is asked
 */
public record Limits(int most, long withinMs, long pauseMs) {
    private static final double MS_PER_MINUTE = 60_000;

    public static Limits of(AccessConfig config) {
        return new Limits(config.challengesLost(), (long) (config.challengesLostWithin() * MS_PER_MINUTE), (long)
                (config.challengesPause() * MS_PER_MINUTE));
    }
}
