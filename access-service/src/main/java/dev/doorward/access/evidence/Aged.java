package dev.doorward.access.evidence;

import dev.doorward.contract.Evidence;

/**
 * A verdict that passed the {@link Gate}.
 *
 * @param capturedAt when its face was captured, {@link Ticks}
 */
public record Aged<V extends Evidence>(V verdict, long capturedAt) {}
