package dev.doorward.admin;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.NewestNonce;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.NonceIssued;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The nonces of each door: the newest is what a command must carry to be taken there, a recent one is in each face. */
@ApplicationScoped
public class DoorNonces {
    /** Of so many seconds, as one comes a second: a face is on its way for less. */
    private static final int OF_LATE = 4;

    /** A door that is silent for longer has no newest nonce. */
    private static final long SILENT_MS = 5_000;

    private final Map<DoorId, NewestNonce> doors = new ConcurrentHashMap<>();
    private final Map<DoorId, Deque<Nonce>> recent = new ConcurrentHashMap<>();

    /** @param nanos of the monotonic clock at receipt */
    void heard(NonceIssued issued, long nanos) {
        doors.computeIfAbsent(issued.door(), door -> new NewestNonce()).heard(issued.nonce(), nanos);
        Deque<Nonce> last = recent.computeIfAbsent(issued.door(), door -> new ConcurrentLinkedDeque<>());
        last.addLast(issued.nonce());
        while (last.size() > OF_LATE) {
            last.removeFirst();
        }
    }

    /** Whether what carries this nonce was made in these seconds, and is no recording. */
    boolean isOfLate(DoorId door, Nonce nonce) {
        return freshness(door)
                        .filter(newest -> newest.sinceNonceMs() < SILENT_MS)
                        .isPresent()
                && recent.getOrDefault(door, new ConcurrentLinkedDeque<>()).contains(nonce);
    }

    /** What a command that is given now carries; empty when the door's access-service has been silent for a minute. */
    public Optional<Freshness> freshness(DoorId door) {
        return Optional.ofNullable(doors.get(door)).map(newest -> newest.at(System.nanoTime()));
    }
}
