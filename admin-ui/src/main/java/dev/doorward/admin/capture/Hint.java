package dev.doorward.admin.capture;

/** What is needed next for a picture; the page has the words. */
public enum Hint {
    NOBODY,
    SEVERAL_FACES,
    TOO_FAR,
    /** The camera says why, over its picture. */
    POOR,
    LOOK_STRAIGHT,
    TURN_LEFT,
    TURN_RIGHT,
    LIFT_CHIN,
    LOWER_CHIN,
    /** In the right direction, and too far. */
    LESS,
    HOLD_STILL,
    /** A picture was just taken, or is being judged. */
    ONE_MOMENT,
    /** Nothing proves that the picture is of now: the door's access-service is not heard. */
    NOT_FRESH
}
