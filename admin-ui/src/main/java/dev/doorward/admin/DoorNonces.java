package dev.doorward.admin;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.NewestNonce;
import dev.doorward.contract.NonceIssued;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The newest nonce of each door: what a command must carry to be taken there. */
@ApplicationScoped
public class DoorNonces {
    private final Map<DoorId, NewestNonce> doors = new ConcurrentHashMap<>();

    /** @param nanos of the monotonic clock at receipt */
    void heard(NonceIssued issued, long nanos) {
        doors.computeIfAbsent(issued.door(), door -> new NewestNonce()).heard(issued.nonce(), nanos);
    }

    /** What a command that is given now carries; empty when the door's access-service has been silent for a minute. */
    public Optional<Freshness> freshness(DoorId door) {
        return Optional.ofNullable(doors.get(door)).map(newest -> newest.at(System.nanoTime()));
    }
}
