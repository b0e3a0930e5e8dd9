package dev.doorward.camera.tracking;

import dev.doorward.contract.TrackId;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.geometry.Box;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the faces of successive frames by the overlap of their boxes. It rather begins a new track than join two
 * people: liveness shown by one face must not serve another, so a face that jumps, changes its size at once, or was away
 * for longer than the detector blinks is a new one, and where two faces could each be the next of a track, it ends.
 * Used by one thread.
 */
public final class Tracker {
    /** Intersection over union of one face's boxes in frames 33 to 67 ms apart. */
    private static final double LEAST_OVERLAP = 0.4;
    /** Height of the new box over the old, or the other way round. */
    private static final double MOST_GROWTH = 1.35;
    /** The detector loses a face for a frame or two; in longer someone else could step in. */
    private static final Duration MOST_GAP = Duration.ofMillis(250);

    private record Track(TrackId id, Box box, long nanos) {}

    private record Pair(Track track, Face face) {}

    private final TrackIds ids = new TrackIds();
    private List<Track> tracks = List.of();
    private int take;

    /**
     * @param take of the frame: another one ends every track
     * @param nanos when the frame was captured, of the monotonic clock
     * @return the same faces in the same order
     */
    public List<TrackedFace> update(int take, long nanos, List<Face> faces) {
        List<Track> alive = take == this.take ? alive(nanos) : List.of();
        List<Pair> pairs = pairs(alive, faces);
        List<TrackedFace> tracked = faces.stream()
                .map(face -> new TrackedFace(track(face, pairs), face))
                .toList();
        List<Track> next = new ArrayList<>();
        tracked.forEach(one -> next.add(new Track(one.track(), one.face().box(), nanos)));
        alive.stream()
                .filter(track -> pairs.stream().noneMatch(pair -> pair.track == track))
                .forEach(next::add); // missed in this frame, not yet given up
        this.tracks = next;
        this.take = take;
        return tracked;
    }

    private List<Track> alive(long nanos) {
        return tracks.stream()
                .filter(track -> nanos - track.nanos <= MOST_GAP.toNanos())
                .toList();
    }

    private static List<Pair> pairs(List<Track> tracks, List<Face> faces) {
        List<Pair> pairs = new ArrayList<>();
        for (Track track : tracks) {
            for (Face face : faces) {
                if (track.box.iou(face.box()) >= LEAST_OVERLAP && sameSize(track.box, face.box())) {
                    pairs.add(new Pair(track, face));
                }
            }
        }
        return pairs;
    }

    private static boolean sameSize(Box before, Box now) {
        double growth = now.height() / before.height();
        return growth <= MOST_GROWTH && growth >= 1 / MOST_GROWTH;
    }

    /** The track that the face alone continues, and that alone continues in the face; else a new one. */
    private TrackId track(Face face, List<Pair> pairs) {
        List<Pair> before = pairs.stream().filter(pair -> pair.face == face).toList();
        boolean sure = before.size() == 1
                && pairs.stream()
                                .filter(pair -> pair.track == before.getFirst().track)
                                .count()
                        == 1;
        return sure ? before.getFirst().track.id : ids.next();
    }
}
