package dev.doorward.recognition.people;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.TrackId;

/** One track before one door: one visit, whoever of several replicas hears its frames. */
public record DoorTrack(DoorId door, TrackId track) {
    /**
     * @param text {@code door/track}
     * @throws IllegalArgumentException saying what is expected instead
     */
    public static DoorTrack parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A visit is given as door/track");
        }
        return new DoorTrack(new DoorId(text.substring(0, slash)), new TrackId(text.substring(slash + 1)));
    }
}
