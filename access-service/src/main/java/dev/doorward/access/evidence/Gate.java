package dev.doorward.access.evidence;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.Evidence;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.TrackId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a verdict through once, in the order of capture, while it is fresh. Its signature was verified before; what is
 * settled here is that it belongs to this door and to this moment. Order is told by the nonce's number and the time
 * since it, both counted by one clock each, so neither a wall clock nor a slow network can turn it round.
 */
public final class Gate {
    /** DESIGN: a verdict is acted on at most 2 s after the capture of its newest frame. */
    public static final long FRESH_MS = 2_000;
    /** Two clocks that run 100 ppm apart differ by 6 ms after a minute, the longest {@code sinceNonceMs}. */
    private static final long DRIFT_MS = 10;
    /** Longer than any nonce is remembered, so that a copy is known as one for as long as its nonce is known. */
    static final long KEPT_MS = (Nonces.REMEMBERED + 30) * 1_000L;
    /** Both verdicts of 30 frames a second for four faces at once and as long. */
    private static final int MOST_VERDICTS = 15_000;

    private static final int MOST_TRACKS = 1_000;

    private record Once(Class<?> kind, MessageId face) {}

    private record Sequence(Class<?> kind, TrackId track) {}

    private record Moment(long nonce, long sinceMs) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            return nonce != other.nonce ? Long.compare(nonce, other.nonce) : Long.compare(sinceMs, other.sinceMs);
        }
    }

    private final DoorId door;
    private final Nonces nonces;
    private final Ticks ticks;
    private final Recent<Once, Boolean> heard = new Recent<>(KEPT_MS, MOST_VERDICTS);
    private final Recent<Sequence, Moment> newest = new Recent<>(KEPT_MS, MOST_TRACKS);

    public Gate(DoorId door, Nonces nonces, Ticks ticks) {
        this.door = door;
        this.nonces = nonces;
        this.ticks = ticks;
    }

    public Admission admit(Evidence verdict) {
        long now = ticks.millis();
        Freshness freshness = verdict.freshness();
        if (!verdict.door().equals(door)) {
            return refused(Refusal.OTHER_DOOR);
        }
        if (freshness == null) {
            return refused(Refusal.NO_NONCE);
        }
        Optional<Nonces.Issued> nonce = nonces.find(freshness.nonce());
        if (nonce.isEmpty()) {
            return refused(Refusal.UNKNOWN_NONCE);
        }
        Moment moment = new Moment(nonce.get().number(), freshness.sinceNonceMs());
        Refusal again = remember(verdict, moment, now);
        if (again != null) {
            return refused(again);
        }
        long capturedAt = nonce.get().at() + freshness.sinceNonceMs();
        Refusal untimely = untimely(capturedAt, now);
        return untimely == null ? new Admission.Admitted(Math.min(capturedAt, now)) : refused(untimely);
    }

    static @Nullable Refusal untimely(long madeAt, long now) {
        if (madeAt > now + DRIFT_MS) {
            return Refusal.FROM_THE_FUTURE;
        }
        return now - madeAt > FRESH_MS ? Refusal.TOO_OLD : null;
    }

    /** One verdict of a kind a face, which a copy is not either, and of each track only ever newer ones. */
    private @Nullable Refusal remember(Evidence verdict, Moment moment, long now) {
        Once once = new Once(verdict.getClass(), verdict.face());
        Sequence sequence = new Sequence(verdict.getClass(), verdict.track());
        if (!heard.hasRoom(1, now) || !newest.hasRoom(1, now)) {
            return Refusal.TOO_MANY;
        }
        if (heard.get(once) != null) {
            return Refusal.SEEN_BEFORE;
        }
        heard.put(once, true, now);
        Moment before = newest.get(sequence);
        if (before != null && moment.compareTo(before) <= 0) {
            return Refusal.OUT_OF_ORDER;
        }
        newest.put(sequence, moment, now);
        return null;
    }

    private static Admission refused(Refusal why) {
        return new Admission.Refused(why);
    }
}
