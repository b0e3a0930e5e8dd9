package dev.doorward.admin.people;

import dev.doorward.contract.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names for the eye; read again whenever the gallery changed. Never written to a log or to our own topics. */
public final class Names {
    private final Set<PersonId> forgotten = ConcurrentHashMap.newKeySet();
    private volatile Map<PersonId, String> names = Map.of();
    private volatile boolean outdated = true;

    public Optional<String> of(PersonId person) {
        return isForgotten(person) ? Optional.empty() : Optional.ofNullable(names.get(person));
    }

    /** Nobody is shown their name any more, whether or not it is gone where names are kept. */
    public void forget(PersonId person) {
        forgotten.add(person);
    }

    public boolean isForgotten(PersonId person) {
        return forgotten.contains(person);
    }

    /** Whether they must be read again. */
    public boolean outdated() {
        return outdated;
    }

    public void outdate() {
        outdated = true;
    }

    public void read(Map<PersonId, String> all) {
        names = Map.copyOf(all);
        outdated = false;
    }
}
