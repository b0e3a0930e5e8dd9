package dev.doorward.recognition;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers of configuration documents: all tests share one broker, on which they rise. */
final class ConfigVersions {
    private static final AtomicLong LAST = new AtomicLong();

    private ConfigVersions() {}

    static long next() {
        return LAST.incrementAndGet();
    }
}
