package dev.doorward.access.lock;

/** The leaf of the door, where a contact tells how it stands. */
sealed interface Door {
    /** No contact says; then the lock goes by time alone. */
    record Unknown() implements Door {}

    record Closed() implements Door {}

    /**
     * @param since from when it counts as too long
     * @param ajar whether that was told
     */
    record Open(long since, boolean ajar) implements Door {
        boolean isTooLong(long now, Times times) {
            return !ajar && now - since >= times.ajar();
        }
    }
}
