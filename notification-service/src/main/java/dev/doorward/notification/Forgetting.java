package dev.doorward.notification;

import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.notification.outbox.DeliveryLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Says that nothing of somebody is left here: alerts about them, waiting or told, and their name. */
@ApplicationScoped
class Forgetting {
    private final DeliveryLog log;
    private final KnownNames names;
    private final MqttOut out;
    private final Clock clock;

    Forgetting(DeliveryLog log, KnownNames names, MqttOut out, Clock clock) {
        this.log = log;
        this.names = names;
        this.out = out;
        this.clock = clock;
    }

    /** While the database is away there is no answer, and it is asked again. */
    synchronized void forget(ForgetPerson wish) {
        names.forget(wish.person());
        try {
            int alerts = log.forget(wish.id(), wish.person(), clock.instant());
            Map<String, Integer> removed = alerts == 0 ? Map.of() : Map.of(PersonForgotten.ALERTS, alerts);
            out.forgotten(new PersonForgotten(wish.id(), wish.person(), removed, clock.instant()));
        } catch (DatabaseAwayException e) {
            // Not forgotten yet, so nothing is said.
        }
    }
}
