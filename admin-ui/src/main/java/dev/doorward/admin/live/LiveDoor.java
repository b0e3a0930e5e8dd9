package dev.doorward.admin.live;

import dev.doorward.contract.AttemptAssessed;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.RuleApplied;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.TrackId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One door's tracks, merged. Messages come in any order and from services of different speed: each part is simply the
 * newest of its kind. Nothing here decides anything.
 */
final class LiveDoor {
    /** A scene older than this shows nobody any more: the camera has stopped telling. */
    private static final Duration STALE = Duration.ofMillis(1500);
    /** A track may be lost for a moment and come back. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(4);

    private final Map<TrackId, Track> tracks = new HashMap<>();
    private @Nullable SceneObserved scene;
    private Instant sceneAt = Instant.EPOCH;
    private boolean changed;
    private boolean shownEmpty = true;

    synchronized void scene(SceneObserved seen, Instant now) {
        scene = seen;
        sceneAt = now;
        seen.faces().forEach(face -> track(face.track(), now));
        tracks.values().removeIf(track -> track.touched.plus(FORGOTTEN).isBefore(now));
        changed = true;
    }

    synchronized void recognised(RecognitionVerdict verdict, Instant now) {
        track(verdict.track(), now).recognition = verdict.outcome();
        changed = true;
    }

    synchronized void judged(LivenessVerdict verdict, Instant now) {
        track(verdict.track(), now).liveness = verdict;
        changed = true;
    }

    /** By this clock from now on, since nobody's clock has to agree with access-service's. */
    synchronized void asked(ChallengeAsked challenge, Instant now) {
        Track track = track(challenge.track(), now);
        if (challenge.state() == ChallengeAsked.State.ASKED) {
            track.challenge = challenge;
            track.askedUntil = now.plusMillis(challenge.answerWithinMs());
        } else if (track.challenge != null && track.challenge.id().equals(challenge.id())) {
            track.challenge = null;
        }
        changed = true;
    }

    synchronized void assessed(AttemptAssessed attempt, Instant now) {
        track(attempt.track(), now).attempt = attempt;
        changed = true;
    }

    synchronized void decided(DecisionMade decision, Instant now) {
        Track track = track(decision.track(), now);
        track.decision = decision.decision();
        track.decidedBy = decision.rule();
        changed = true;
    }

    /** The view, if it is another than the last one given. */
    synchronized Optional<LiveView> news(Instant now, Function<PersonId, Optional<String>> names) {
        boolean gone = sceneAt.plus(STALE).isBefore(now);
        if (scene == null || (!changed && !(gone && !shownEmpty))) {
            return Optional.empty();
        }
        changed = false;
        return view(now, names);
    }

    synchronized Optional<LiveView> view(Instant now, Function<PersonId, Optional<String>> names) {
        SceneObserved seen = scene;
        if (seen == null) {
            return Optional.empty();
        }
        boolean gone = sceneAt.plus(STALE).isBefore(now);
        List<FaceView> faces = gone
                ? List.of()
                : seen.faces().stream().map(f -> face(f, now, names)).toList();
        shownEmpty = faces.isEmpty();
        return Optional.of(new LiveView(
                seen.door(), seen.frame(), seen.capturedAt(), seen.source(), seen.width(), seen.height(), faces));
    }

    private Track track(TrackId id, Instant now) {
        Track track = tracks.computeIfAbsent(id, t -> new Track());
        track.touched = now;
        return track;
    }

    private FaceView face(SceneObserved.Face face, Instant now, Function<PersonId, Optional<String>> names) {
        Track known = tracks.getOrDefault(face.track(), new Track());
        LivenessVerdict liveness = known.liveness;
        AttemptAssessed attempt = known.attempt;
        return new FaceView(
                face.track(),
                face.box(),
                face.pose(),
                face.quality(),
                known.recognition,
                known.person().flatMap(names).orElse(null),
                liveness == null ? null : liveness.outcome(),
                liveness == null ? List.of() : liveness.checks(),
                Math.max(liveness == null ? 0 : liveness.blinks(), attempt == null ? 0 : attempt.blinks()),
                liveness == null ? null : liveness.analysedPerSecond(),
                attempt == null ? null : attempt.standing(),
                attempt == null ? 0 : attempt.votes(),
                attempt == null ? 0 : attempt.votesNeeded(),
                known.rule(),
                known.asking(now),
                known.decision);
    }

    private static final class Track {
        private Instant touched = Instant.EPOCH;
        private @Nullable Recognition recognition;
        private @Nullable LivenessVerdict liveness;
        private @Nullable AttemptAssessed attempt;
        private @Nullable Decision decision;
        private @Nullable RuleApplied decidedBy;
        private @Nullable ChallengeAsked challenge;
        private Instant askedUntil = Instant.EPOCH;

        @Nullable
        Asking asking(Instant now) {
            long left = Duration.between(now, askedUntil).toMillis();
            return challenge == null || left <= 0
                    ? null
                    : new Asking(challenge.kind(), (left + 999) / 1_000, challenge.words());
        }

        @Nullable
        RuleApplied rule() {
            if (decision != null) {
                return decidedBy;
            }
            return attempt == null ? null : attempt.rule();
        }

        Optional<PersonId> person() {
            if (decision instanceof Decision.Granted granted) {
                return Optional.of(granted.person());
            }
            return recognition instanceof Recognition.Matched matched
                    ? Optional.of(matched.person())
                    : Optional.empty();
        }
    }
}
