package dev.doorward.admin.capture;

import dev.doorward.contract.TrackId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which tracks are in view, by the frames of one camera. A face that moved too far between two frames goes on as another
 * track: that is still one face. Two are those who were seen in one frame, or of whom the first came back after the second.
 */
final class Presences {
    /** A track that was not seen for so long is not in view. */
    private static final Duration GONE = Duration.ofMillis(500);

    private final Map<TrackId, Presence> inView = new HashMap<>();

    private record Presence(long first, long last, Instant at) {
        boolean besides(Presence other) {
            return first <= other.last && other.first <= last;
        }
    }

    void saw(TrackId track, long frame, Instant now) {
        Presence before = inView.get(track);
        inView.put(track, new Presence(before == null ? frame : before.first(), frame, now));
    }

    void passed(Instant now) {
        inView.values().removeIf(one -> one.at().plus(GONE).isBefore(now));
    }

    boolean several() {
        return inView.values().stream()
                .anyMatch(one -> inView.values().stream().anyMatch(other -> one != other && one.besides(other)));
    }
}
