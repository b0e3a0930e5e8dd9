package dev.doorward.access.policy;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LimitMet;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether someone who is known may enter here and now; nothing is allowed that was not said. The level comes first, then
 * the house, then the person's own limits, then the lock; the first that says no is the reason.
 */
sealed interface Permission {
    record May(AccessLevel level) implements Permission {}

    /** @param met the person's limit that it was; null where it was none */
    record MayNot(
            DenialReason reason, String words, @Nullable LimitMet met) implements Permission {
        MayNot(DenialReason reason, String words) {
            this(reason, words, null);
        }

        MayNot(DenialReason reason) {
            this(reason, reason.words(), null);
        }
    }

    static Permission of(PersonId person, SourceKind source, Terms terms) {
        return level(person, terms, allowance -> here(person, allowance, source, terms));
    }

    static Permission byPin(PersonId person, Terms terms) {
        return level(person, terms, allowance -> hereByPin(person, allowance, terms));
    }

    private static Permission level(PersonId person, Terms terms, Function<Allowance, Permission> here) {
        Optional<Allowance> allowance = terms.allowances().apply(person);
        if (allowance.isEmpty()) {
            return new MayNot(DenialReason.NO_LEVEL);
        }
        return switch (allowance.get().level()) {
            case BARRED -> new MayNot(DenialReason.BARRED);
            case NOTIFY_ONLY -> new MayNot(DenialReason.NOTIFY_ONLY);
            case OWNER, RESIDENT, GUEST -> here.apply(allowance.get());
        };
    }

    /** The rules of commands: somebody types, whatever the camera shows. */
    private static Permission hereByPin(PersonId person, Allowance allowance, Terms terms) {
        AccessLevel level = allowance.level();
        if (!terms.config().opensFor().contains(level)) {
            return new MayNot(DenialReason.NOT_ALLOWED);
        }
        if (terms.config().lockdown() && level != AccessLevel.OWNER) {
            return new MayNot(DenialReason.LOCKDOWN, "Lockdown: no PIN but an owner's opens until it is lifted");
        }
        Optional<MayNot> limit = Bounds.of(person, allowance, terms);
        if (limit.isPresent()) {
            return limit.get();
        }
        if (TwoPersons.areNeeded(level, terms)) {
            return new MayNot(
                    DenialReason.SECOND_PERSON_NEEDED, "At this time it takes two people's faces: no PIN opens alone");
        }
        return terms.lockWorks() ? new May(level) : new MayNot(DenialReason.LOCK_FAILED);
    }

    private static Permission here(PersonId person, Allowance allowance, SourceKind source, Terms terms) {
        if (!terms.config().opensFor().contains(allowance.level())) {
            return new MayNot(DenialReason.NOT_ALLOWED);
        }
        if (terms.config().lockdown()) {
            return new MayNot(DenialReason.LOCKDOWN);
        }
        if (!terms.config().faceUnlock()) {
            return new MayNot(DenialReason.FACE_UNLOCK_OFF);
        }
        Optional<MayNot> limit = Bounds.of(person, allowance, terms);
        return limit.isPresent() ? limit.get() : withLock(allowance.level(), source, terms);
    }

    private static Permission withLock(AccessLevel level, SourceKind source, Terms terms) {
        if (terms.realLock() && !source.mayDriveRealLock()) {
            return new MayNot(DenialReason.REAL_LOCK_NEEDS_CAMERA);
        }
        return terms.lockWorks() ? new May(level) : new MayNot(DenialReason.LOCK_FAILED);
    }
}
