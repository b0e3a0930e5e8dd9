package dev.doorward.access.policy;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import java.util.Optional;

/** Whether someone who is known may enter here and now; nothing is allowed that was not said. */
sealed interface Permission {
    record May(AccessLevel level) implements Permission {}

    record MayNot(DenialReason reason) implements Permission {}

    static Permission of(PersonId person, SourceKind source, Terms terms) {
        Optional<AccessLevel> level = terms.levels().apply(person);
        if (level.isEmpty()) {
            return new MayNot(DenialReason.NO_LEVEL);
        }
        return switch (level.get()) {
            case BARRED -> new MayNot(DenialReason.BARRED);
            case NOTIFY_ONLY -> new MayNot(DenialReason.NOTIFY_ONLY);
            case OWNER, RESIDENT, GUEST -> here(level.get(), source, terms);
        };
    }

    private static Permission here(AccessLevel level, SourceKind source, Terms terms) {
        if (!terms.config().opensFor().contains(level)) {
            return new MayNot(DenialReason.NOT_ALLOWED);
        }
        if (terms.config().lockdown()) {
            return new MayNot(DenialReason.LOCKDOWN);
        }
        if (!terms.config().faceUnlock()) {
            return new MayNot(DenialReason.FACE_UNLOCK_OFF);
        }
        if (terms.realLock() && !source.mayDriveRealLock()) {
            return new MayNot(DenialReason.REAL_LOCK_NEEDS_CAMERA);
        }
        return terms.lockWorks() ? new May(level) : new MayNot(DenialReason.LOCK_FAILED);
    }
}
