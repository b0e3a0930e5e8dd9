package dev.doorward.evaluation.lock;

import java.util.Map;

/**
 * The report of {@code prove lock}.
 *
 * @param kills with SIGKILL, by what the lock was doing
 */
record Outcome(Sequences sequences, Cycles cycles, Kills kills, Broken broken, Memory memory) {
    /**
     * Random sequences against the running service.
     *
     * @param byKind how many of each
     * @param wrongOpenings that opened and must not, by kind
     * @param missed that must open and did not, by kind and what the door said
     * @param boltMoved how often the bolt came open while only wrong ones were sent
     */
    record Sequences(
            int sequences,
            int messages,
            Map<String, Integer> byKind,
            Map<String, Integer> wrongOpenings,
            Map<String, Integer> missed,
            int openedTwice,
            int boltMoved) {}

    /**
     * Openings one after another beside two busy threads.
     *
     * @param relockOffS the most by which the time to the relock was off
     * @param toServoMs from sending what opens to the first pulse
     */
    record Cycles(int cycles, double relockOffS, Map<String, Double> toServoMs, Map<String, Double> commandToServoMs) {}

    /**
     * @param byState what the lock had said last when it was killed
     * @param openedUnasked how often the bolt came open after a restart, before anybody asked
     * @param notLocked how often it was not locked after a restart
     * @param lost decisions that were told before the kill and are not in the trail
     * @param startMs from the start of the process until it decides
     * @param lockedMs and until its bolt was driven to locked and it says so
     */
    record Kills(
            int kills,
            Map<String, Integer> byState,
            int openedUnasked,
            int notLocked,
            int lost,
            boolean trailWhole,
            Map<String, Double> startMs,
            Map<String, Double> lockedMs) {}

    /**
     * What the house may lose.
     *
     * @param plantedOpened whether a retained or kept message opened after a restart of the service or the broker
     * @param opensWithoutDisk whether a resident was let in while nothing could be written
     * @param recovers whether the resident comes in afterwards, each time
     */
    record Broken(boolean plantedOpened, boolean opensWithoutDisk, boolean recovers) {}

    /**
     * Of access-service, resident, in MiB.
     *
     * @param inUse after many openings
     * @param attacked after the sequences too, when all is remembered that must not be taken twice
     * @param most at any time
     */
    record Memory(double inUse, double attacked, double most) {}
}
