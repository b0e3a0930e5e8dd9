package dev.doorward.notification.routing;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.TrackId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was told before. */
public interface History {
    /**
     * What makes two alerts the same.
     *
     * @param door null for what is of no door
     * @param who empty for nobody who is known
     * @param whoever whether who it was makes no difference
     */
    record Same(@Nullable DoorId door, String news, Optional<PersonId> who, boolean whoever) {}

    /** Whether somebody was told of this visit by an alert of one of these events. */
    boolean toldOfVisit(DoorId door, TrackId track, Set<String> news);

    /** When the same was last told; empty when never. */
    Optional<Instant> lastTold(Same same);

    /** When the same was last heard, told or not; empty when never. */
    Optional<Instant> lastHeard(Same same);

    /** How many alerts this recipient got, or is to get, since then; alarms apart. */
    int toldSince(String recipient, Instant since);
}
