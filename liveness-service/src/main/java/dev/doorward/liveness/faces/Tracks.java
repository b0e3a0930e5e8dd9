package dev.doorward.liveness.faces;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.TrackId;
import dev.doorward.liveness.challenge.Questions;
import dev.doorward.vision.liveness.track.TrackLiveness;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What is remembered of each track, until it has been silent for a while. Used by one thread at a time. */
public final class Tracks {
    private static final long SILENCE_NANOS = Duration.ofSeconds(5).toNanos();
    /** More faces than ever stand at the doors of a house; the longest silent goes first. */
    private static final int MOST = 64;

    private record Key(DoorId door, TrackId track) {}

    private record Remembered(Followed followed, long heard) {}

    private final Map<Key, Remembered> tracks = new LinkedHashMap<>();
    private final LongSupplier nanoTime;

    /** @param nanoTime monotonic; silence is measured by it, not by the cameras' clocks */
    public Tracks(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The track's state; a new one when it was never heard or is forgotten.
     *
     * @param seconds capture time of the face at hand on its camera's clock
     */
    public Followed of(DoorId door, TrackId track, double seconds) {
        long now = nanoTime.getAsLong();
        tracks.values().removeIf(one -> now - one.heard() > SILENCE_NANOS);
        Key key = new Key(door, track);
        Remembered known = tracks.remove(key);
        Followed followed =
                known == null ? new Followed(new TrackLiveness(seconds), new Questions()) : known.followed();
        tracks.put(key, new Remembered(followed, now)); // at the end: the first is the longest silent
        if (tracks.size() > MOST) {
            tracks.remove(tracks.keySet().iterator().next());
        }
        return followed;
    }

    /** The track's state, where there is one. */
    public Optional<Followed> find(DoorId door, TrackId track) {
        return Optional.ofNullable(tracks.get(new Key(door, track))).map(Remembered::followed);
    }

    public int size() {
        return tracks.size();
    }
}
