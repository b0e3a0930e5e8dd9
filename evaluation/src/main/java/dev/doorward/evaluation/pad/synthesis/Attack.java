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
    /** The clip itself on a screen. */
    REPLAY,
    /** No attack: the clip as it is, through the same noise and codec as the others. */
    NONE;

    /** As in {@code labels.csv}. */
    public String label() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
