package dev.doorward.admin;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a face was a moment ago. The newest scene of each door is kept unopened: thirty come a second, and nobody but a
 * decision asks.
 */
@ApplicationScoped
class Sightings {
    /** A face that was seen earlier is not where it was. */
    private static final Duration STALE = Duration.ofSeconds(1);

    private record Newest(Received scene, Instant at) {}

    private final Map<DoorId, Newest> doors = new ConcurrentHashMap<>();
    private final Inbox inbox;
    private final Clock clock;

    Sightings(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    void heard(Received scene) {
        doors.put(Topics.SCENE.door(scene.topic()), new Newest(scene, clock.instant()));
    }

    /** In pixels of the camera's picture; empty when this track is not in view. */
    Optional<PixelBox> of(DoorId door, TrackId track) {
        return Optional.ofNullable(doors.get(door))
                .filter(newest -> newest.at().plus(STALE).isAfter(clock.instant()))
                .flatMap(newest -> opened(newest.scene()))
                .flatMap(scene -> scene.faces().stream()
                        .filter(face -> face.track().equals(track))
                        .findFirst())
                .map(SceneObserved.Face::box);
    }

    private Optional<SceneObserved> opened(Received scene) {
        try {
            return Optional.of(inbox.read(Topics.SCENE, scene));
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }
}
