package dev.doorward.admin.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/** Counts guesses by the name and by the address, and lets few passwords be looked at at once. */
final class Guesses {
    /** Half a second of one core each: more at once are an attack on the machine. */
    private static final int AT_ONCE = 2;

    private final Throttle byName;
    /** A whole family may come from one address. */
    private final Throttle byAddress;

    private final Semaphore looking = new Semaphore(AT_ONCE);

    Guesses(Clock clock) {
        byName = new Throttle(clock, 5);
        byAddress = new Throttle(clock, 20);
    }

    /** How long to wait before this may be looked at. When it is zero, {@link #looked()} has to follow. */
    Duration look(String name, String address) {
        Duration first = byName.wait(plain(name));
        Duration second = byAddress.wait(address);
        Duration wait = first.compareTo(second) > 0 ? first : second;
        if (!wait.isZero()) {
            return wait;
        }
        return looking.tryAcquire() ? Duration.ZERO : Duration.ofSeconds(1);
    }

    void looked() {
        looking.release();
    }

    void failed(String name, String address) {
        byName.failed(plain(name));
        byAddress.failed(address);
    }

    void succeeded(String name, String address) {
        byName.succeeded(plain(name));
        byAddress.succeeded(address);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
