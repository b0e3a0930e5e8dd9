package dev.doorward.vision.liveness;

import java.util.OptionalDouble;

/**
 * How probably a face is live, by each passive check that ran, 0 (attack) to 1 (live). One frame says little: take the
 * mean of five or more.
 *
 * @param silent mean of MiniFASNet V2 and V1SE
 * @param strict the strict model, which refuses many live faces alone
 * @param fallback {@code fr_liveness}, which may only deny, never admit
 */
public record Scores(OptionalDouble silent, OptionalDouble strict, OptionalDouble fallback) {}
