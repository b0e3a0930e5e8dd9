package dev.doorward.access;

import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.PersonId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Says that nothing of somebody is left at this door, as soon as that is so: their PINs, the count of their visits, and
 * what they may, which goes with the next access document. What happened stays written down, under an id without a name.
 */
@Singleton
class Forgetting {
    private final AccessDocuments documents;
    private final PinKeeper pins;
    private final MqttOut out;
    /** Who still may something here, or is on the disk. */
    private final Map<PersonId, ForgetPerson> waiting = new HashMap<>();

    Forgetting(AccessDocuments documents, PinKeeper pins, MqttOut out) {
        this.documents = documents;
        this.pins = pins;
        this.out = out;
        documents.onChange(this::answerThose);
    }

    /** @param wish whose signature was verified */
    void forget(ForgetPerson wish) {
        PersonId person = wish.person();
        boolean gone = pins.forget(person) & documents.forget(person);
        if (!gone) {
            waiting.put(person, wish);
            return;
        }
        waiting.remove(person);
        out.forgotten(wish, documents.gone().of(person));
    }

    private void answerThose(AccessDocument document) {
        Map.copyOf(waiting).values().forEach(this::forget);
    }
}
