package dev.doorward.liveness.faces;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.TrackId;
import dev.doorward.vision.geometry.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the faces at each door were seen last: the faces of one frame come one by one, and a face that the detector
 * misses in some frames is there all the same. Used by one thread at a time.
 */
public final class Neighbours {
    /** Seconds for which a face that is not seen any more is taken to be there. */
    private static final double REMEMBERED = 0.5;

    /** @param since when it was seen first */
    private record Seen(double since, double seconds, Box box) {}

    private final Map<DoorId, Map<TrackId, Seen>> doors = new HashMap<>();

    /**
     * The other faces that are there with this one, which is remembered. One that was gone before this one came may be
     * the same face, which was followed under another name.
     *
     * @param seconds capture time on the door's camera's clock
     * @param box in pixels of the frame
     */
    public List<Box> of(DoorId door, TrackId track, double seconds, Box box) {
        Map<TrackId, Seen> seen = doors.computeIfAbsent(door, any -> new HashMap<>());
        seen.values().removeIf(one -> one.seconds() > seconds || seconds - one.seconds() > REMEMBERED);
        Seen before = seen.remove(track);
        double since = before == null ? seconds : before.since();
        List<Box> others = new ArrayList<>();
        for (Seen other : seen.values()) {
            if (other.seconds() >= since) {
                others.add(other.box());
            }
        }
        seen.put(track, new Seen(since, seconds, box));
        return others;
    }
}
