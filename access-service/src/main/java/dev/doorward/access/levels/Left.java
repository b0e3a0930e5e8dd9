package dev.doorward.access.levels;

/** What is left of a limited number of visits. */
public sealed interface Left {
    /** @param n at least 1 */
    record Visits(int n) implements Left {}

    /** The one that was counted last goes on. */
    record SameVisit() implements Left {}

    record None() implements Left {}

    /** The count was lost: nobody knows. */
    record Unknown() implements Left {}
}
