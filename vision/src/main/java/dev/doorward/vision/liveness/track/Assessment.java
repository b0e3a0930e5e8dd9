package dev.doorward.vision.liveness.track;

import java.util.List;

/**
 * What is known of a track at one of its frames.
 *
 * @param blinks seen since the track began
 * @param rate frames in the last second
 */
public record Assessment(Outcome outcome, List<Check> checks, int blinks, int rate) {
    public Assessment {
        checks = List.copyOf(checks);
    }
}
