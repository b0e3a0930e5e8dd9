package dev.doorward.access.lock;

/**
 * What an opening is for, while the bolt is still on its way.
 *
 * @param nanos how long it stays open once it is
 * @param held whether it was asked to be held open
 * @param relockBy what will have locked it afterwards
 */
record Stay(long nanos, boolean held, String relockBy) {
    private static final String BY_ITSELF = "auto-relock";

    static Stay open(Times times) {
        return new Stay(times.open(), false, BY_ITSELF);
    }

    static Stay held(long nanos, Times times) {
        return new Stay(Math.clamp(nanos, 0, times.longestOpen()), true, BY_ITSELF);
    }

    /** Locks again as soon as the door allows it. */
    static Stay cancelled(String by) {
        return new Stay(0, false, by);
    }
}
