package dev.doorward.notification;

import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What people may, as the newest document says: rules may be about guests, say. It opens nothing here. */
@ApplicationScoped
class KnownLevels {
    private volatile Optional<AccessDocument> newest = Optional.empty();

    synchronized void heard(AccessDocument document) {
        if (newest.filter(known -> known.version() > document.version()).isEmpty()) {
            newest = Optional.of(document);
        }
    }

    Optional<AccessLevel> of(PersonId person) {
        return newest.flatMap(document -> document.of(person)).map(Allowance::level);
    }
}
