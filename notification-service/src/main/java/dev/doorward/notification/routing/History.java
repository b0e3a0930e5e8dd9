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
    /** Whether somebody was told of this visit by an alert of one of these events. */
    boolean toldOfVisit(DoorId door, TrackId track, Set<String> news);

    /** When this was last told of these; empty when never. */
    Optional<Instant> lastTold(@Nullable DoorId door, String news, Optional<PersonId> who);

    /** When this was last heard of these, told or not; empty when never. */
    Optional<Instant> lastHeard(@Nullable DoorId door, String news, Optional<PersonId> who);

    /** How many alerts this recipient got, or is to get, since then; alarms apart. */
    int toldSince(String recipient, Instant since);
}
