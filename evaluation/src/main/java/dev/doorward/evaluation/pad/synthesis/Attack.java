package dev.doorward.evaluation.pad.synthesis;

import java.util.Locale;

/** What is made of clips of living people. */
public enum Attack {
    /** A photograph before the camera, as still as a hand holds it, or fixed. */
    HELD,
    /** A photograph moved and tilted by hand, to make it look alive. */
    MOVED,
    /** A photograph with holes cut for living eyes. */
    EYE_HOLES,
    /** The face cut out of a photograph, with holes for the eyes, worn by somebody. */
    MASK,
    /** The clip itself on a screen that a hand holds. */
    REPLAY,
    /** The clip itself on a screen that stands before the camera. */
    REPLAY_ON_STAND,
    /** No attack: the clip as it is, through the same noise and codec as the others. */
    NONE;

    /** As in {@code labels.csv}. */
    public String label() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
