package dev.doorward.access;

import dev.doorward.access.policy.PinPolicy;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What a right PIN does: it is judged as its person, counted and written down as a visit, and then opens. One for duress
 * goes the same way; only the decision says so, which the owners hear and the door does not show.
 */
@Singleton
class PinDoor {
    private static final Logger LOG = Logger.getLogger(PinDoor.class);

    private final AccessService service;
    private final AccessDocuments documents;
    private final AuditKeeper audit;
    private final MqttOut out;

    PinDoor(AccessService service, AccessDocuments documents, AuditKeeper audit, MqttOut out) {
        this.service = service;
        this.documents = documents;
        this.audit = audit;
        this.out = out;
    }

    /**
     * Judges on the thread of decisions.
     *
     * @param opens opens, and says so
     * @param answer hears what became of it
     */
    void judge(PersonId person, PinUsed pin, Supplier<String> opens, BiConsumer<Outcome, String> answer) {
        if (!service.next(() -> decide(person, pin, opens, answer))) {
            answer.accept(Outcome.REFUSED, "more messages than can be read");
        }
    }

    private void decide(PersonId person, PinUsed pin, Supplier<String> opens, BiConsumer<Outcome, String> answer) {
        Decision decision = asFar(PinPolicy.judge(person, pin.way(), service.terms()), documents::count);
        DecisionMade made = out.made(decision, pin);
        decision = asFar(
                decision,
                any -> audit.write(AuditEntry.of(made)) // first: what isn't written doesn't open
                        ? Optional.empty()
                        : Optional.of(DenialReason.NOT_WRITTEN_DOWN));
        LOG.infof("PIN, %s: %s", pin.way(), decision);
        switch (decision) {
            case Decision.Granted granted -> {
                out.decision(made);
                answer.accept(Outcome.DONE, opens.get());
            }
            case Decision.Denied denied -> {
                DecisionMade refused = made.decision().equals(denied) ? made : out.made(denied, pin);
                audit.note(AuditEntry.of(refused));
                out.decision(refused);
                answer.accept(Outcome.REFUSED, denied.words());
            }
        }
    }

    private static Decision asFar(Decision decision, Function<PersonId, Optional<DenialReason>> hindrance) {
        return switch (decision) {
            case Decision.Granted granted ->
                hindrance
                        .apply(granted.person())
                        .<Decision>map(reason -> new Decision.Denied(reason, granted.person()))
                        .orElse(granted);
            case Decision.Denied denied -> denied;
        };
    }
}
