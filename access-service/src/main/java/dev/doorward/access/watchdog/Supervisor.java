package dev.doorward.access.watchdog;

/** Whoever restarts this process: systemd, where it was started by it. Must not throw when nobody listens. */
@FunctionalInterface
public interface Supervisor extends AutoCloseable {
    /** @param words as sd_notify(3) takes them */
    void tell(String words);

    @Override
    default void close() {}
}
