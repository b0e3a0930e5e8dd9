package dev.doorward.vision.liveness.track;

/** A movement that somebody is asked for; left and right as they have them, whom the camera shows unmirrored. */
public enum Motion {
    TURN_LEFT,
    TURN_RIGHT,
    NOD,
    BLINK_TWICE
}
