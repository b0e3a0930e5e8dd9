package dev.doorward.notification;

import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonForgotten;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says that nothing of somebody is left here. All of it is in memory, as are the answers: a restart has nothing to forget. */
@ApplicationScoped
class Forgetting {
    private static final int MOST = 500;

    private final NotificationService service;
    private final MqttOut out;
    private final Clock clock;
    private final Map<MessageId, Map<String, Integer>> answers = new LinkedHashMap<>();

    Forgetting(NotificationService service, MqttOut out, Clock clock) {
        this.service = service;
        this.out = out;
        this.clock = clock;
    }

    /** @param wish whose signature was verified */
    synchronized void forget(ForgetPerson wish) {
        int alerts = service.forget(wish.person());
        Map<String, Integer> removed = answers.computeIfAbsent(
                wish.id(), first -> alerts == 0 ? Map.of() : Map.of(PersonForgotten.ALERTS, alerts));
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        out.forgotten(new PersonForgotten(wish.id(), wish.person(), removed, clock.instant()));
    }
}
