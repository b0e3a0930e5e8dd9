package dev.doorward.access.visit;

import dev.doorward.access.evidence.Refusal;

/** What became of a verdict. */
public sealed interface Heard {
    record Counted(Judgement judgement) implements Heard {}

    /** Too old to count, yet a sign of a house that is too slow. */
    record Late(Judgement judgement) implements Heard {}

    record Refused(Refusal why) implements Heard {}
}
