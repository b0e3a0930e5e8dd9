package dev.doorward.notification.delivery;

import java.util.function.Supplier;

/**
 * Leaves a provider alone for a while that did not answer several times, so that neither it nor who has another way must wait
 * for its time-out again and again.
 */
@FunctionalInterface
public interface Breaker {
    /** What the attempt gives, or UNREACHABLE without an attempt. */
    Outcome call(Supplier<Outcome> attempt);
}
