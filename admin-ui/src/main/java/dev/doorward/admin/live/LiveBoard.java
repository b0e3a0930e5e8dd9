package dev.doorward.admin.live;

import dev.doorward.contract.AttemptAssessed;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SceneObserved;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The live views of all doors. */
public final class LiveBoard {
    private final Map<DoorId, LiveDoor> doors = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Function<PersonId, Optional<String>> names;

    public LiveBoard(Clock clock, Function<PersonId, Optional<String>> names) {
        this.clock = clock;
        this.names = names;
    }

    public void scene(SceneObserved scene) {
        door(scene.door()).scene(scene, clock.instant());
    }

    public void recognised(RecognitionVerdict verdict) {
        door(verdict.door()).recognised(verdict, clock.instant());
    }

    public void judged(LivenessVerdict verdict) {
        door(verdict.door()).judged(verdict, clock.instant());
    }

    public void asked(ChallengeAsked challenge) {
        door(challenge.door()).asked(challenge, clock.instant());
    }

    public void assessed(AttemptAssessed attempt) {
        door(attempt.door()).assessed(attempt, clock.instant());
    }

    public void decided(DecisionMade decision) {
        door(decision.door()).decided(decision, clock.instant());
    }

    /** The view of each door where it is another than the last one given. */
    public List<LiveView> news() {
        return doors.values().stream()
                .flatMap(door -> door.news(clock.instant(), names).stream())
                .toList();
    }

    public Optional<LiveView> of(DoorId door) {
        return door(door).view(clock.instant(), names);
    }

    private LiveDoor door(DoorId id) {
        return doors.computeIfAbsent(id, d -> new LiveDoor());
    }
}
