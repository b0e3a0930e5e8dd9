package dev.doorward.admin.live;

import dev.doorward.contract.CameraState;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinsKept;
import dev.doorward.contract.VisitsLeft;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The doors of the house, each with its camera and its lock as they last said they are. */
public final class Doors {
    private final Set<DoorId> known = ConcurrentHashMap.newKeySet();
    private final Map<DoorId, CameraState> cameras = new ConcurrentHashMap<>();
    private final Map<DoorId, LockState> locks = new ConcurrentHashMap<>();
    private final Map<DoorId, Map<PersonId, Integer>> left = new ConcurrentHashMap<>();
    private final Map<DoorId, PinsKept> pins = new ConcurrentHashMap<>();

    /** @param first the door that is shown before anything was heard */
    public Doors(DoorId first) {
        known.add(first);
    }

    /** In the order of their names. */
    public Set<DoorId> all() {
        Set<DoorId> sorted = new TreeSet<>(Comparator.comparing(DoorId::value));
        sorted.addAll(known);
        return sorted;
    }

    /** Whether this door was not known before. */
    public boolean heard(CameraState state) {
        cameras.put(state.door(), state);
        return known.add(state.door());
    }

    /** Whether its lock was not known before, or what it has: a code that opens it, a contact at the door. */
    public boolean heard(LockState state) {
        LockState before = locks.put(state.door(), state);
        boolean added = known.add(state.door());
        return added
                || before == null
                || before.takesCode() != state.takesCode()
                || (before.doorState() == null) != (state.doorState() == null);
    }

    public void heard(PinsKept kept) {
        pins.put(kept.door(), kept);
    }

    /** Who has a PIN, for each door that said so. */
    public List<PinsKept> pins() {
        return pins.values().stream()
                .sorted(Comparator.comparing(kept -> kept.door().value()))
                .toList();
    }

    public boolean opensByCode(DoorId door) {
        return lock(door).filter(LockState::takesCode).isPresent();
    }

    /** Whether it says something else than before. */
    public boolean heard(VisitsLeft said) {
        return !said.left().equals(left.put(said.door(), said.left()));
    }

    /** How many visits each door has left for somebody; empty where their number is not limited. */
    public Map<String, Integer> left(PersonId person) {
        Map<String, Integer> all = new TreeMap<>();
        left.forEach((door, some) -> {
            Integer n = some.get(person);
            if (n != null) {
                all.put(door.value(), n);
            }
        });
        return all;
    }

    public Optional<CameraState> camera(DoorId door) {
        return Optional.ofNullable(cameras.get(door));
    }

    public Optional<LockState> lock(DoorId door) {
        return Optional.ofNullable(locks.get(door));
    }
}
