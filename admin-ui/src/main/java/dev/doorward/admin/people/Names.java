package dev.doorward.admin.people;

import dev.doorward.contract.PersonId;
import java.util.Map;
import java.util.Optional;

/** Names for the eye; read again whenever the gallery changed. Never written to a log or to our own topics. */
public final class Names {
    private volatile Map<PersonId, String> names = Map.of();
    private volatile boolean outdated = true;

    public Optional<String> of(PersonId person) {
        return Optional.ofNullable(names.get(person));
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
