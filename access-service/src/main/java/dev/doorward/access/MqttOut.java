package dev.doorward.access;

import dev.doorward.access.visit.Judgement;
import dev.doorward.contract.AttemptAssessed;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.NonceIssued;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.PinsKept;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.VisitsLeft;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** All that this service says. */
@ApplicationScoped
class MqttOut {
    private static final int MOST_EVIDENCE = 200;

    private final Publisher publisher;
    private final DoorId door;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Untold untold = new Untold();

    MqttOut(Publisher publisher, Presence presence, DoorwardConfig config, Clock clock, MeterRegistry metrics) {
        this.publisher = publisher;
        this.door = config.door();
        this.clock = clock;
        this.metrics = metrics;
        presence.republish(() -> untold.take().forEach(this::tell));
    }

    CompletionStage<Void> nonce(Nonce nonce) {
        return publisher.publish(Topics.NONCE, Topics.NONCE.at(door), new NonceIssued(door, nonce));
    }

    void decision(DecisionMade made) {
        if (made.captureToDecisionMs() != null) {
            metrics.timer("doorward.access.capture.to.decision").record(Duration.ofMillis(made.captureToDecisionMs()));
        }
        tell(made);
    }

    private void tell(DecisionMade made) {
        publisher.publish(Topics.DECISION, Topics.DECISION.at(door), made).exceptionally(away -> {
            untold.keep(made);
            return null;
        });
    }

    void audit(AuditSent lines) {
        publisher.publish(Topics.AUDIT, Topics.AUDIT.at(door), lines);
    }

    void pins(PinsKept kept) {
        publisher.publish(Topics.LOCK_PINS, Topics.LOCK_PINS.at(door), kept);
    }

    void assessment(Judgement judgement, int votesNeeded) {
        publisher.publishLossy(
                Topics.ATTEMPT,
                Topics.ATTEMPT.at(door),
                new AttemptAssessed(
                        door,
                        judgement.track(),
                        clock.instant(),
                        judgement.ruling().decision(),
                        judgement.ruling().votes(),
                        votesNeeded,
                        judgement.blinks(),
                        judgement.ruling().rule()));
    }

    void challenge(ChallengeAsked asked) {
        publisher.publish(Topics.CHALLENGE, Topics.CHALLENGE.at(door), asked);
    }

    void lock(LockState state) {
        publisher.publish(Topics.LOCK, Topics.LOCK.at(door), state);
    }

    void visitsLeft(Map<PersonId, Integer> left) {
        publisher.publish(Topics.VISITS_LEFT, Topics.VISITS_LEFT.at(door), new VisitsLeft(door, left));
    }

    void answer(String command, CommandAnswered.Outcome outcome, String reason) {
        publisher.publish(
                Topics.LOCK_ANSWER,
                Topics.LOCK_ANSWER.at(door),
                new CommandAnswered(door, command, outcome, reason, clock.instant()));
    }

    /** @param removed how many of what */
    void forgotten(ForgetPerson wish, Map<String, Integer> removed) {
        publisher.publish(
                Topics.DOOR_FORGOT,
                Topics.DOOR_FORGOT.at(door),
                new PersonForgotten(wish.id(), wish.person(), removed, clock.instant()));
    }

    /** About a PIN: nothing was seen, so it has a track of its own and no evidence. */
    DecisionMade made(Decision decision, PinUsed pin) {
        return new DecisionMade(
                MessageId.random(),
                door,
                new TrackId(MessageId.random().value()),
                clock.instant(),
                decision,
                SourceKind.CAMERA,
                null,
                0,
                0,
                null,
                List.of(),
                null,
                pin,
                null);
    }

    /** The same as others hear it. */
    DecisionMade made(Judgement judgement) {
        return new DecisionMade(
                MessageId.random(),
                door,
                judgement.track(),
                clock.instant(),
                judgement.ruling().decision(),
                judgement.source(),
                judgement.ageMs().isPresent() ? (Long) judgement.ageMs().getAsLong() : null,
                judgement.ruling().votes(),
                judgement.blinks(),
                judgement.ruling().similarity().isPresent()
                        ? (Double) judgement.ruling().similarity().getAsDouble()
                        : null,
                judgement.ruling().relied().stream()
                        .map(one -> one.verdict().id())
                        .limit(MOST_EVIDENCE)
                        .toList(),
                judgement.ruling().rule());
    }
}
