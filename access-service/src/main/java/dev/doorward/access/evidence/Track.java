package dev.doorward.access.evidence;

import dev.doorward.contract.Evidence;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the verdicts of one track, for 3 s each. The camera follows a box, and a box does not notice when a living
 * stranger gives way to a photograph of a resident. So a new face begins here, with no votes, no blinks and no passive
 * score of its own, when a second person is named, when the embedding jumps, when the source changes, and when no face
 * could be recognised for half a second. Used by one thread.
 */
public final class Track {
    /** DESIGN: a verdict looks back at most 3 s in its track. */
    public static final long LOOK_BACK_MS = 3_000;
    /** Without a recognisable face for longer there is time to put away a photograph and blink in its place. */
    public static final long GAP_MS = 500;
    /** A blink that one face began and another ended is over by then: 0.8 s is long for one (Caffier 2003: 0.2 s). */
    private static final long BLINK_MS = 900;
    /** Tokens that a new one is compared with: a third of a second. */
    private static final int TOKENS = 5;

    private final TrackId id;
    private final long firstAt;
    private final Deque<Aged<RecognitionVerdict>> recognitions = new ArrayDeque<>();
    private final Deque<Aged<LivenessVerdict>> livenesses = new ArrayDeque<>();
    private final Deque<String> tokens = new ArrayDeque<>();
    private SourceKind source;
    private long lastAt;
    private boolean faceExchanged;
    private long blinksFrom = Long.MAX_VALUE;
    private long faceSeen;
    private long faceSince = Long.MIN_VALUE;
    private @Nullable Integer blinksBefore;
    private long passiveFrom = Long.MIN_VALUE;
    private int late;

    public Track(TrackId id, SourceKind source, long now) {
        this.id = id;
        this.source = source;
        this.firstAt = now;
        this.lastAt = now;
    }

    public void add(RecognitionVerdict verdict, long capturedAt, long now) {
        heard(verdict, capturedAt, now);
        String token = verdict.continuity();
        if (token != null) {
            boolean another = !Continuity.same(token, tokens) || contradicted(verdict.outcome());
            if (another || tokens.isEmpty() || capturedAt - faceSeen > GAP_MS) {
                faceExchanged |= another;
                beginAnew(capturedAt);
            }
            faceSeen = capturedAt;
            tokens.addLast(token);
            if (tokens.size() > TOKENS) {
                tokens.removeFirst();
            }
        }
        recognitions.addLast(new Aged<>(verdict, capturedAt));
    }

    public void add(LivenessVerdict verdict, long capturedAt, long now) {
        heard(verdict, capturedAt, now);
        boolean countedAnew = !livenesses.isEmpty()
                && verdict.blinks() < livenesses.getLast().verdict().blinks();
        if (blinksBefore == null || capturedAt <= blinksFrom || countedAnew) {
            blinksBefore = verdict.blinks();
        }
        livenesses.addLast(new Aged<>(verdict, capturedAt));
    }

    /** A verdict of this track came, too old to count. */
    public void late(long now) {
        late++;
        lastAt = now;
    }

    /** When the present face was first captured; later ones may be another's. */
    public long faceSince() {
        return faceSince;
    }

    public long lastAt() {
        return lastAt;
    }

    public TrackEvidence evidence() {
        return new TrackEvidence(
                id,
                source,
                firstAt,
                lastAt,
                faceExchanged,
                blinksBefore == null ? 0 : blinksBefore,
                passiveFrom,
                List.copyOf(recognitions),
                List.copyOf(livenesses),
                late);
    }

    private void heard(Evidence verdict, long capturedAt, long now) {
        lastAt = now;
        if (verdict.source() != source) {
            source = verdict.source();
            faceExchanged = true;
            beginAnew(capturedAt);
        }
        forget(recognitions, capturedAt - LOOK_BACK_MS);
        forget(livenesses, capturedAt - LOOK_BACK_MS);
    }

    private static <V extends Evidence> void forget(Deque<Aged<V>> verdicts, long before) {
        while (!verdicts.isEmpty() && verdicts.getFirst().capturedAt() < before) {
            verdicts.removeFirst();
        }
    }

    private boolean contradicted(Recognition outcome) {
        return named(outcome)
                .filter(person -> recognitions.stream()
                        .flatMap(other -> named(other.verdict().outcome()).stream())
                        .anyMatch(other -> !other.equals(person)))
                .isPresent();
    }

    private static Optional<PersonId> named(Recognition outcome) {
        return outcome instanceof Recognition.Matched matched ? Optional.of(matched.person()) : Optional.empty();
    }

    private void beginAnew(long capturedAt) {
        faceSince = capturedAt;
        recognitions.clear();
        tokens.clear();
        boolean another = faceExchanged || capturedAt - firstAt > GAP_MS;
        blinksFrom = another ? capturedAt + BLINK_MS : capturedAt;
        blinksBefore = blinksUntil(blinksFrom);
        passiveFrom = another ? capturedAt + LOOK_BACK_MS : capturedAt;
    }

    /** As counted by the last verdict up to then; a blink between two verdicts belongs to the face before. */
    private @Nullable Integer blinksUntil(long moment) {
        Integer blinks =
                livenesses.isEmpty() ? null : livenesses.getFirst().verdict().blinks();
        for (Aged<LivenessVerdict> one : livenesses) {
            if (one.capturedAt() <= moment) {
                blinks = one.verdict().blinks();
            }
        }
        return blinks;
    }
}
