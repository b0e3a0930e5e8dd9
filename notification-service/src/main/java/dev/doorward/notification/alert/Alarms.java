package dev.doorward.notification.alert;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.Alarm;
import dev.doorward.contract.MessageId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which alarms stand at which door. A lock says them each time that it says anything, and the broker says them again
 * after every reconnect; news is only what did not stand before. Used by one thread at a time.
 */
public final class Alarms {
    /** More doors than a house has; a forger must not fill the memory. */
    private static final int MOST_DOORS = 100;

    private final Map<DoorId, Set<Alarm>> standing = new HashMap<>();
    private final Set<DoorId> heard = new HashSet<>();

    /** @param before what stood, and was told, before the restart */
    public Alarms(Map<DoorId, Set<Alarm>> before) {
        standing.putAll(before);
    }

    /** What has begun, to be told; from then on it is known. */
    public List<Alert.Raised> begun(LockState state, Instant now) {
        boolean known = standing.containsKey(state.door());
        if (!known && standing.size() >= MOST_DOORS) {
            return List.of();
        }
        boolean first = heard.add(state.door());
        Set<Alarm> before = standing.getOrDefault(state.door(), Set.of());
        List<Alert.Raised> begun = state.alarms().stream()
                .distinct()
                .filter(alarm -> !before.contains(alarm))
                .map(alarm -> new Alert.Raised(MessageId.random(), state.door(), now, alarm, !first, state.mock()))
                .toList();
        Set<Alarm> stands = EnumSet.noneOf(Alarm.class);
        stands.addAll(state.alarms());
        standing.put(state.door(), Set.copyOf(stands));
        return begun;
    }

    /** What stands, by door. */
    public Map<DoorId, Set<Alarm>> standing() {
        return Map.copyOf(standing);
    }
}
