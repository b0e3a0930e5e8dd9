package dev.doorward.notification.alert;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.Alarm;
import dev.doorward.contract.MessageId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which alarms stand at which door. A lock says them each time that it says anything, and the broker says them again
 * after every reconnect; news is only what did not stand before. Used by one thread at a time.
 */
public final class Alarms {
    /** More doors than a house has; a forger must not fill the memory. */
    private static final int MOST_DOORS = 100;

    private final Map<DoorId, Set<Alarm>> standing = new HashMap<>();

    /**
     * What is different from before.
     *
     * @param begun to be told, where it was not told before a restart
     * @param standing all that stand now: what else stood is over
     */
    public record Change(List<Alert.Raised> begun, Set<Alarm> standing) {}

    /** What has changed, or all that stands where this door is heard of for the first time; nothing is known by it yet. */
    public Optional<Change> change(LockState state, Instant now) {
        Set<Alarm> before = standing.get(state.door());
        Set<Alarm> stands = Set.copyOf(state.alarms());
        boolean crowded = before == null && standing.size() >= MOST_DOORS;
        if (crowded || stands.equals(before)) {
            return Optional.empty();
        }
        List<Alert.Raised> begun = state.alarms().stream()
                .distinct()
                .filter(alarm -> before == null || !before.contains(alarm))
                .map(alarm ->
                        new Alert.Raised(MessageId.random(), state.door(), now, alarm, before != null, state.mock()))
                .toList();
        return Optional.of(new Change(begun, stands));
    }

    /** From now on this is how it was. */
    public void know(LockState state) {
        standing.put(state.door(), Set.copyOf(state.alarms()));
    }
}
