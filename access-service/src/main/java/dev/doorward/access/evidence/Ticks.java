package dev.doorward.access.evidence;

/** Milliseconds on a clock that nobody can set: only differences mean anything, and they are never negative. */
@FunctionalInterface
public interface Ticks {
    long millis();

    static Ticks system() {
        return () -> System.nanoTime() / 1_000_000;
    }
}
