package dev.doorward.evaluation.door;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the door said during one visit, as heard on the broker. Safe for several threads. */
final class VisitLog {
    private final CountDownLatch opened = new CountDownLatch(1);
    private final List<DecisionMade> decisions = new ArrayList<>();
    private @Nullable Instant firstFace;

    synchronized void face(Instant capturedAt) {
        if (firstFace == null) {
            firstFace = capturedAt;
        }
    }

    synchronized void decision(DecisionMade decision) {
        decisions.add(decision);
        if (decision.decision() instanceof Decision.Granted) {
            opened.countDown();
        }
    }

    /** Whether the door was opened before the time ran out. */
    boolean awaitOpening(Duration most) throws InterruptedException {
        return opened.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The decision that counts is the grant, else the last denial. */
    synchronized VisitResult result(Visit visit) {
        DecisionMade counted = decisions.stream()
                .filter(d -> d.decision() instanceof Decision.Granted)
                .findFirst()
                .orElse(decisions.isEmpty() ? null : decisions.getLast());
        if (counted == null) {
            return result(visit, "denied", "no decision was made", null, firstFace == null ? "unseen" : "timeout");
        }
        return switch (counted.decision()) {
            case Decision.Granted granted -> result(visit, "granted", granted.words(), counted, null);
            case Decision.Denied denied ->
                result(
                        visit,
                        "denied",
                        denied.words(),
                        counted,
                        name(denied.reason().refusedBy()));
        };
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
                counted == null ? null : counted.similarity());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
