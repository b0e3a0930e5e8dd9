package dev.doorward.evaluation.door;

import dev.doorward.contract.CameraState;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LockState;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What was heard of one visit on the broker. Safe for several threads. */
final class VisitLog {
    private final List<DecisionMade> decisions = new ArrayList<>();
    private final Map<TrackId, Integer> seen = new HashMap<>();
    private @Nullable Instant firstFace;
    private CameraState.@Nullable State camera;
    private double analysedPerSecond;
    private boolean locked;
    private boolean unlocked;
    private int frames;

    synchronized void scene(SceneObserved scene) {
        if (scene.source() == SourceKind.DEMO) {
            return; // the warm-up
        }
        frames++;
        for (SceneObserved.Face face : scene.faces()) {
            seen.merge(face.track(), 1, Integer::sum);
            if (firstFace == null) {
                firstFace = scene.capturedAt();
            }
        }
    }

    synchronized void camera(CameraState state) {
        camera = state.state();
        analysedPerSecond = state.analysedPerSecond();
        notifyAll();
    }

    synchronized void lock(LockState state) {
        locked = state.state() == LockState.State.LOCKED;
        unlocked |= state.state() == LockState.State.UNLOCKED;
        notifyAll();
    }

    synchronized void decision(DecisionMade decision) {
        if (decision.source() != SourceKind.DEMO) {
            decisions.add(decision);
        }
        notifyAll();
    }

    /** Waits for the lock to stand locked, which also says that access-service is there. */
    synchronized boolean awaitLocked(Duration most) throws InterruptedException {
        return await(most, () -> locked);
    }

    /** Waits for the camera to analyse so many frames a second: its code is compiled then. */
    synchronized boolean awaitRate(double perSecond, Duration most) throws InterruptedException {
        return await(most, () -> analysedPerSecond >= perSecond);
    }

    /** Waits for the camera to have shown the whole probe, or to have failed. */
    synchronized boolean awaitEnd(Duration most) throws InterruptedException {
        return await(most, () -> frames > 0 && camera == CameraState.State.ENDED);
    }

    /** Waits for a grant. */
    synchronized boolean awaitGrant(Duration most) throws InterruptedException {
        return await(most, () -> granted() != null);
    }

    private boolean await(Duration most, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /**
     * The decision that counts is the grant, else the last denial of the track that was seen in most frames: the
     * visitor, not a shadow on the wall. A lock that moved without a grant is a grant.
     */
    synchronized VisitResult result(Visit visit) {
        DecisionMade granted = granted();
        if (granted == null && unlocked) {
            return result(visit, "granted", "the lock opened without a decision", null, null);
        }
        DecisionMade counted = granted != null ? granted : denied();
        if (counted == null) {
            return result(visit, "denied", "no decision was made", null, firstFace == null ? "unseen" : "timeout");
        }
        return switch (counted.decision()) {
            case Decision.Granted opened -> result(visit, "granted", opened.words(), counted, null);
            case Decision.Denied denied ->
                result(
                        visit,
                        "denied",
                        denied.words(),
                        counted,
                        name(denied.reason().refusedBy()));
        };
    }

    private @Nullable DecisionMade granted() {
        return decisions.stream()
                .filter(d -> d.decision() instanceof Decision.Granted)
                .findFirst()
                .orElse(null);
    }

    private @Nullable DecisionMade denied() {
        return decisions.stream()
                .max(Comparator.comparingInt((DecisionMade d) -> seen.getOrDefault(d.track(), 0))
                        .thenComparing(DecisionMade::decidedAt))
                .orElse(null);
    }

    private VisitResult result(
            Visit visit, String outcome, String reason, @Nullable DecisionMade counted, @Nullable String refusedBy) {
        return new VisitResult(
                visit.name(),
                name(visit.kind()),
                name(visit.expected()),
                outcome,
                reason,
                counted == null || firstFace == null
                        ? null
                        : Duration.between(firstFace, counted.decidedAt()).toMillis() / 1000.0,
                counted == null ? null : counted.captureToDecisionMs(),
                refusedBy,
                counted == null ? 0 : counted.votes(),
                counted == null ? 0 : counted.blinks(),
                counted == null ? null : counted.similarity(),
                frames);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
