package dev.doorward.notification;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import dev.doorward.notification.content.Overlay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Whom the cameras saw a moment ago. The newest faces of each door are kept unopened: some come each second, and nobody but
 * an alert asks.
 */
@ApplicationScoped
class Faces {
    /** Of a door: two seconds of somebody alone. */
    private static final int MOST = 8;
    /** Those that were seen last; whoever has a camera's password for the broker must not fill the memory. */
    private static final int MOST_DOORS = 8;
    /** Bytes; four times what a camera sends. */
    private static final int LARGEST = 512 << 10;
    /** Longer than a decision takes; what was seen earlier is of somebody else. */
    private static final Duration STALE = Duration.ofSeconds(10);

    private record Seen(Received message, Instant at) {}

    private final SequencedMap<DoorId, Deque<Seen>> doors = new LinkedHashMap<>(MOST_DOORS, 1, true);
    private final Inbox inbox;
    private final Clock clock;

    Faces(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    synchronized void heard(Received message) {
        if (message.payload().length > LARGEST) {
            return;
        }
        Deque<Seen> seen = doors.computeIfAbsent(Topics.PORTRAIT.door(message.topic()), one -> new ArrayDeque<>());
        if (seen.size() == MOST) {
            seen.removeFirst();
        }
        seen.addLast(new Seen(message, clock.instant()));
        if (doors.size() > MOST_DOORS) {
            doors.pollFirstEntry();
        }
    }

    /**
     * What the camera saw of whom it was decided about, their face framed. What was seen is held from now on, and opened and
     * drawn on when asked for: most decisions make no alert.
     *
     * @return empty when nothing was kept of them
     */
    Supplier<Optional<byte[]>> of(DecisionMade made) {
        List<Seen> kept = newestFirst(made.door());
        return () -> of(made, kept);
    }

    private Optional<byte[]> of(DecisionMade made, List<Seen> kept) {
        for (Seen seen : kept) {
            Optional<FaceCaptured> face = opened(seen, made.door());
            if (face.filter(one -> one.track().equals(made.track())).isPresent()) {
                return Optional.of(framed(face.get(), made));
            }
        }
        return Optional.empty();
    }

    private static byte[] framed(FaceCaptured face, DecisionMade made) {
        String words = made.similarity() == null ? " " : "%.2f".formatted(made.similarity());
        boolean granted = made.decision() instanceof Decision.Granted;
        return Overlay.on(face.context(), face.faceInContext(), granted, words);
    }

    private synchronized List<Seen> newestFirst(DoorId door) {
        Deque<Seen> seen = doors.get(door);
        if (seen == null) {
            return List.of();
        }
        Instant oldest = clock.instant().minus(STALE);
        seen.removeIf(one -> one.at().isBefore(oldest));
        return List.copyOf(seen).reversed();
    }

    private Optional<FaceCaptured> opened(Seen seen, DoorId door) {
        try {
            FaceCaptured face = inbox.open(Topics.PORTRAIT, seen.message(), "camera-" + door);
            return face.door().equals(door) ? Optional.of(face) : Optional.empty();
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }
}
