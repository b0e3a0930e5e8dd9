package dev.doorward.admin.capture;

import java.util.Optional;

/**
 * What somebody is asked to do before the camera, one picture each: so the door knows them as they come, and not only as
 * they stand still. Left and right are the person's own.
 */
public enum Step {
    STRAIGHT,
    LEFT,
    RIGHT,
    UP,
    DOWN;

    Optional<Step> next() {
        return ordinal() + 1 == values().length ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
