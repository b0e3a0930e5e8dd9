package dev.doorward.notification;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.NamesAsked;
import dev.doorward.contract.NamesTold;
import dev.doorward.contract.PersonId;
import dev.doorward.kit.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What people are called: asked of recognition-service, which owns the names, and kept in memory alone. */
@ApplicationScoped
class KnownNames {
    private static final int ROUNDS_BETWEEN = 200; // of the presence: about ten minutes

    private final MqttOut out;
    private volatile Map<PersonId, String> names = Map.of();
    private volatile Optional<MessageId> asked = Optional.empty();
    private volatile boolean known;
    private int rounds;

    KnownNames(MqttOut out, Presence presence) {
        this.out = out;
        presence.republish(this::round);
    }

    Optional<String> of(PersonId person) {
        return Optional.ofNullable(names.get(person));
    }

    /** People changed: what is known may be wrong. */
    void ask() {
        MessageId id = MessageId.random();
        asked = Optional.of(id);
        known = false;
        out.ask(new NamesAsked(id));
    }

    /** Only the answer to what was asked last counts: an old one may name somebody who is forgotten. */
    synchronized void heard(NamesTold told) {
        if (asked.filter(told.asked()::equals).isPresent()) {
            names = new ConcurrentHashMap<>(told.names());
            known = true;
        }
    }

    synchronized void forget(PersonId person) {
        Map<PersonId, String> rest = new ConcurrentHashMap<>(names);
        rest.remove(person);
        names = rest;
        ask();
    }

    /** Asked again until it is answered, and once in a while besides. */
    private void round() {
        rounds = known ? (rounds + 1) % ROUNDS_BETWEEN : 0;
        if (rounds == 0) {
            ask();
        }
    }
}
