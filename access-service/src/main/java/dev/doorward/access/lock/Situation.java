package dev.doorward.access.lock;

import dev.doorward.access.lock.LockEvent.Feedback;
import dev.doorward.access.lock.LockEvent.Position;
import dev.doorward.contract.LockState.Alarm;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the machine knows.
 *
 * @param feedback what the bolt's own contact said last
 * @param forced the door was opened while it was locked, and nobody was let in since
 * @param stuck the bolt did not get where it was driven, and has not been there since
 * @param tested the bolt was driven to locked and arrived, since the start and since the last jam: before that nothing
 *     opens
 */
public record Situation(Bolt bolt, Door door, Feedback feedback, boolean forced, boolean stuck, boolean tested) {
    public static Situation atStart() {
        return new Situation(new Bolt.Unknown("start"), new Door.Unknown(), Feedback.NONE, false, false, false);
    }

    public Position position() {
        return switch (door) {
            case Door.Open open -> Position.OPEN;
            case Door.Closed closed -> Position.CLOSED;
            case Door.Unknown unknown -> Position.UNKNOWN;
        };
    }

    public List<Alarm> alarms() {
        List<Alarm> alarms = new ArrayList<>();
        if (stuck) {
            alarms.add(Alarm.LOCK_JAMMED);
        }
        if (forced) {
            alarms.add(Alarm.DOOR_FORCED_OPEN);
        }
        if (door instanceof Door.Open open && open.ajar()) {
            alarms.add(Alarm.DOOR_AJAR);
        }
        return List.copyOf(alarms);
    }

    boolean isOpen() {
        return door instanceof Door.Open;
    }

    /** Somebody who may was let in. */
    Situation calm() {
        return new Situation(bolt, door, feedback, false, stuck, tested);
    }

    Situation with(Bolt next) {
        return new Situation(next, door, feedback, forced, stuck, tested);
    }

    Situation with(Door next) {
        return new Situation(bolt, next, feedback, forced, stuck, tested);
    }

    Situation with(Feedback next) {
        return new Situation(bolt, door, next, forced, stuck, tested);
    }

    Situation forcedOpen() {
        return new Situation(bolt, door, feedback, true, stuck, tested);
    }

    Situation stuck(boolean is) {
        return new Situation(bolt, door, feedback, forced, is, tested);
    }

    /** The bolt got there: whatever was to be tested is. */
    Situation arrived(Bolt.Relocking relocking) {
        return new Situation(relocking.arrived(), door, feedback, forced, stuck, true);
    }

    Situation jammed(String why) {
        return new Situation(new Bolt.Jammed(tested ? why : "self-test: " + why), door, feedback, forced, true, false);
    }
}
