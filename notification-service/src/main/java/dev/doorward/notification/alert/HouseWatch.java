package dev.doorward.notification.alert;

import dev.doorward.contract.CameraState;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Doorward's own troubles: a service that is away, a camera without a picture, a disk that fills up. Each is told once it
 * has lasted, because a restart and an update take some seconds, and again only after it was over.
 */
public final class HouseWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final long LOW_MEGABYTES = 500;
    /** A little more than it took to begin, so that a number on the edge is one alert. */
    private static final long ENOUGH_MEGABYTES = 700;
    /** More than a house has; a forger must not fill the memory. */
    private static final int MOST = 200;

    private final Map<Key, Trouble> troubles = new TreeMap<>();

    /** A service came or went. */
    public synchronized void service(String instance, boolean online, Instant now) {
        note(new Key(AlertEvent.SERVICE_DOWN, instance), !online, null, 0, now);
    }

    public synchronized void camera(CameraState state, Instant now) {
        boolean lost = state.state() == CameraState.State.UNAVAILABLE;
        note(new Key(AlertEvent.CAMERA_LOST, "camera-" + state.door()), lost, state.door(), 0, now);
    }

    /** @param free megabytes where it keeps its state */
    public synchronized void disk(String instance, long free, Instant now) {
        Key key = new Key(AlertEvent.DISK_NEARLY_FULL, instance);
        boolean low = free < (troubles.containsKey(key) ? ENOUGH_MEGABYTES : LOW_MEGABYTES);
        note(key, low, null, free, now);
    }

    /** What has lasted long enough to be told now, each once. */
    public synchronized List<Alert.Troubled> due(Instant now) {
        List<Alert.Troubled> due = new ArrayList<>();
        troubles.replaceAll((key, trouble) -> {
            if (trouble.told() || trouble.since().plus(PATIENCE).isAfter(now)) {
                return trouble;
            }
            due.add(new Alert.Troubled(
                    MessageId.random(), trouble.door(), now, key.event(), key.what(), trouble.detail()));
            return trouble.asTold();
        });
        return due;
    }

    private void note(Key key, boolean troubled, @Nullable DoorId door, long detail, Instant now) {
        if (!troubled) {
            troubles.remove(key);
        } else if (troubles.size() < MOST) {
            troubles.putIfAbsent(key, new Trouble(door, now, detail, false));
        }
    }

    private record Trouble(@Nullable DoorId door, Instant since, long detail, boolean told) {
        Trouble asTold() {
            return new Trouble(door, since, detail, true);
        }
    }

    private record Key(AlertEvent event, String what) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byEvent = event.compareTo(other.event);
            return byEvent != 0 ? byEvent : what.compareTo(other.what);
        }
    }
}
