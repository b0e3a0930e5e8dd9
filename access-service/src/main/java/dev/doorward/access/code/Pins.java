package dev.doorward.access.code;

import dev.doorward.contract.CodeHash;
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody's PINs at one door, as they were signed; a change makes others. No two people have the same digits. */
public final class Pins {
    private static final int MOST = 200;

    private final Map<PersonId, Kept> kept;

    /**
     * One person's.
     *
     * @param signed the message that set them, as it came
     */
    public record Kept(CodeHash pin, @Nullable CodeHash duress, byte[] signed) {}

    /** Whose PIN it is. */
    public record Whose(PersonId person, boolean duress) {}

    /** What becomes of a wish. */
    public sealed interface Offered {
        record Taken(Pins then) implements Offered {}

        /** @param why in words */
        record Refused(String why) implements Offered {}
    }

    private Pins(Map<PersonId, Kept> kept) {
        this.kept = Map.copyOf(kept);
    }

    public static Pins none() {
        return new Pins(Map.of());
    }

    /**
     * @param set whose signature was verified
     * @param salt of this door
     * @param taken the owner's code, if there is one: nobody may have it as a PIN
     */
    public Offered with(LockPinSet set, byte[] signed, byte[] salt, @Nullable CodeHash taken) {
        Map<PersonId, Kept> next = new HashMap<>(kept);
        next.remove(set.person());
        CodeHash pin = set.pin();
        if (pin == null) {
            return new Offered.Taken(new Pins(next));
        }
        if (!isOurs(pin, salt) || (set.duress() != null && !isOurs(set.duress(), salt))) {
            return new Offered.Refused("it was hashed for another door or with another key");
        }
        Pins others = new Pins(next);
        if (others.holds(pin) || pin.equals(taken)) {
            return new Offered.Refused("somebody else has these digits at this door: choose others");
        }
        if (set.duress() != null && (others.holds(set.duress()) || set.duress().equals(taken))) {
            return new Offered.Refused("somebody else has the second of these at this door: choose others");
        }
        if (next.size() >= MOST) {
            return new Offered.Refused("this door keeps PINs of " + MOST + " people at most");
        }
        next.put(set.person(), new Kept(pin, set.duress(), signed));
        return new Offered.Taken(new Pins(next));
    }

    /** Without whoever is not among them. */
    public Pins only(Predicate<PersonId> those) {
        Map<PersonId, Kept> left = new HashMap<>(kept);
        left.keySet().removeIf(those.negate());
        return left.size() == kept.size() ? this : new Pins(left);
    }

    /** Looks at all of them, so that the time does not tell whose it is. */
    public Optional<Whose> whose(Typed typed) {
        Whose found = null;
        for (Map.Entry<PersonId, Kept> one : kept.entrySet()) {
            CodeHash duress = one.getValue().duress();
            if (typed.is(one.getValue().pin())) {
                found = new Whose(one.getKey(), false);
            }
            if (duress != null && typed.is(duress)) {
                found = new Whose(one.getKey(), true);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether somebody has this one, for duress or not. */
    public boolean holds(CodeHash code) {
        return kept.values().stream().anyMatch(one -> one.pin().equals(code) || code.equals(one.duress()));
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    public Map<PersonId, Kept> all() {
        return kept;
    }

    public Set<PersonId> people() {
        return kept.keySet();
    }

    public Set<PersonId> duress() {
        return kept.entrySet().stream()
                .filter(one -> one.getValue().duress() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOurs(CodeHash code, byte[] salt) {
        return code.rounds() == CodeHash.ROUNDS && java.util.Arrays.equals(code.salt(), salt);
    }
}
