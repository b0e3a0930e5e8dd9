package dev.doorward.access.levels;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.Allowance.Uses;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often those were let in whose visits are limited. A visit is on the disk before the door opens for it, so a crash
 * may take one away and never give one more. Used by one thread.
 */
public final class UsedVisits {
    /** Who turns away for a moment, or goes back to fetch something, does not begin another visit. */
    static final long SAME_VISIT_MS = 120_000;

    private final KeptFile file;
    private final Ticks ticks;
    private final Map<PersonId, Count> counts = new HashMap<>();
    private final Map<PersonId, Long> countedAt = new HashMap<>();
    private long lostUpTo;
    private boolean unwritten;

    /**
     * As it is on the disk.
     *
     * @param lostUpTo of what was given up to this version of the access document nobody knows what was used
     */
    record Kept(long lostUpTo, Map<PersonId, Count> counts) {
        Kept {
            counts = Map.copyOf(counts);
        }
    }

    /** @param given as in {@link Uses#given} */
    record Count(long given, int used) {}

    public UsedVisits(KeptFile file, Ticks ticks) {
        this.file = file;
        this.ticks = ticks;
    }

    /**
     * Reads what was counted before the restart. What can't be read is lost, and then nothing is left of what was given
     * before: an owner has to give it anew.
     *
     * @param document in force; null when there is none yet
     */
    public void recall(@Nullable AccessDocument document) {
        try {
            Optional<byte[]> kept = file.read();
            if (kept.isPresent()) {
                Kept before = Json.read(kept.get(), Kept.class);
                lostUpTo = before.lostUpTo();
                counts.putAll(before.counts());
            }
        } catch (IOException | RejectedException e) {
            lostUpTo = Long.MAX_VALUE;
            if (document != null) {
                keepOnly(document);
            }
        }
    }

    public Left left(PersonId person, Uses uses) {
        Count count = counts.get(person);
        boolean counted = count != null && count.given() == uses.given();
        if (!counted && uses.given() <= lostUpTo) {
            return new Left.Unknown();
        }
        int left = counted ? uses.most() - count.used() : uses.most();
        if (counted && ticks.millis() - countedAt.getOrDefault(person, Long.MIN_VALUE / 2) < SAME_VISIT_MS) {
            return new Left.SameVisit();
        }
        return left > 0 ? new Left.Visits(left) : new Left.None();
    }

    /** How many visits each has left whose number is limited by this document; 0 where that is not known any more. */
    public Map<PersonId, Integer> left(AccessDocument document) {
        Map<PersonId, Integer> left = new HashMap<>();
        document.uses().forEach((person, uses) -> left.put(person, remaining(person, uses)));
        return left;
    }

    private int remaining(PersonId person, Uses uses) {
        return switch (left(person, uses)) {
            case Left.Visits(int n) -> n;
            case Left.SameVisit same -> uses.most() - counts.get(person).used();
            case Left.None none -> 0;
            case Left.Unknown unknown -> 0;
        };
    }

    /** Counts a visit, if that is to be done; empty when the door may open for it. */
    public Optional<DenialReason> count(PersonId person, Uses uses) {
        return switch (left(person, uses)) {
            case Left.Visits(int n) -> keep(person, new Count(uses.given(), uses.most() - n + 1));
            case Left.SameVisit same -> Optional.empty();
            case Left.None none -> Optional.of(DenialReason.USED_UP);
            case Left.Unknown unknown -> Optional.of(DenialReason.USES_NOT_COUNTED);
        };
    }

    private Optional<DenialReason> keep(PersonId person, Count count) {
        Map<PersonId, Count> next = new HashMap<>(counts);
        next.put(person, count);
        unwritten = !written(next);
        if (unwritten) {
            return Optional.of(DenialReason.USES_NOT_COUNTED);
        }
        counts.put(person, count);
        countedAt.put(person, ticks.millis());
        return Optional.empty();
    }

    /** Forgets whoever is not limited by this document to what was counted: removed people first of all. */
    public void keepOnly(AccessDocument document) {
        boolean found = lostUpTo == Long.MAX_VALUE;
        if (found) {
            lostUpTo = document.version();
        }
        boolean gone = counts.entrySet().removeIf(one -> !isOf(document, one.getKey(), one.getValue()));
        countedAt.keySet().retainAll(counts.keySet());
        if (found || gone || unwritten) {
            unwritten = !written(counts);
        }
    }

    /** Whether visits of somebody were counted, or what the disk holds of them may differ. */
    public boolean has(PersonId person) {
        return unwritten || counts.containsKey(person);
    }

    /** Whether nothing of somebody is left, nor on the disk. */
    public boolean forget(PersonId person) {
        counts.remove(person);
        countedAt.remove(person);
        unwritten = !written(counts);
        return !unwritten;
    }

    /** What a person has to see to. */
    public Optional<String> problem(AccessDocument document) {
        if (unwritten) {
            return Optional.of("The count of visits can't be written: who has a number of visits stays outside");
        }
        boolean lost = document.uses().entrySet().stream()
                .anyMatch(one -> left(one.getKey(), one.getValue()) instanceof Left.Unknown);
        return lost
                ? Optional.of("The count of visits was lost: who has a number of visits needs a new one")
                : Optional.empty();
    }

    private static boolean isOf(AccessDocument document, PersonId person, Count count) {
        return document.of(person)
                .filter(allowance -> isOf(allowance.uses(), count))
                .isPresent();
    }

    private static boolean isOf(@Nullable Uses uses, Count count) {
        return uses != null && uses.given() == count.given();
    }

    private boolean written(Map<PersonId, Count> next) {
        try {
            file.write(Json.write(new Kept(lostUpTo, next)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
