package dev.doorward.access.visit;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.FRONT;
import static dev.doorward.access.given.Visitor.answering;

import dev.doorward.access.challenge.Asker;
import dev.doorward.access.evidence.Gate;
import dev.doorward.access.evidence.Nonces;
import dev.doorward.access.given.Configured;
import dev.doorward.access.given.Now;
import dev.doorward.access.given.Visitor;
import dev.doorward.access.levels.Left;
import dev.doorward.access.policy.Terms;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Evidence;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.AccessConfig.Challenge;
import dev.doorward.contract.config.TwoPersonRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Visits at a door whose service has run for an hour, and somebody who may be asked there. */
abstract class AtTheDoor {
    static final long FRAME_MS = 66;
    private static final long HOUR_MS = 3_600_000;

    final Now now = new Now();
    final Nonces nonces = new Nonces(now);
    final List<ChallengeAsked> told = new ArrayList<>();
    final List<Judgement> decisions = new ArrayList<>();
    Challenge when = Challenge.IF_DOUBTFUL;
    boolean dryRun;
    boolean spoken;
    List<TwoPersonRule> twoPersons = List.of();
    final Map<PersonId, AccessLevel> levels = new HashMap<>();
    AccessLevel level = AccessLevel.RESIDENT;
    double pauseMinutes = 5;
    Function<PersonId, Optional<DenialReason>> counting = person -> Optional.empty();
    Visits visits;
    Nonce newest;
    final Visitor anna = Visitor.at(FRONT, "t1", this::fresh);
    final Visitor other = Visitor.at(FRONT, "t2", this::fresh);
    private long receivedAt;

    AtTheDoor() {
        restart();
        tick(HOUR_MS);
    }

    /** Nothing of what was before is known any more. */
    final void restart() {
        visits = new Visits(
                new Gate(FRONT, nonces, now),
                now,
                this::terms,
                new Asker(FRONT, nonces, Clock.systemUTC(), new SecureRandom(), told::add),
                person -> counting.apply(person));
        newest = nonces.issue();
        receivedAt = now.millis();
    }

    /** Known in five frames, then a blink, then in doubt. */
    final void doubt(Visitor visitor) {
        see(5, () -> visitor.is(ANNA), visitor::hasNotBlinked);
        see(2, () -> visitor.is(ANNA), () -> visitor.isInDoubt(1));
    }

    final ChallengeAsked asked(Visitor visitor) {
        return told.stream()
                .filter(one -> one.track().equals(visitor.track()))
                .findFirst()
                .orElseThrow();
    }

    final void answer(Visitor visitor, MessageId challenge, LivenessCheck.State state) {
        tick(FRAME_MS);
        hear(visitor.is(ANNA));
        hear(answering(visitor.isInDoubt(1), challenge, state));
    }

    final void see(int frames, Supplier<? extends Evidence> face, Supplier<? extends Evidence> life) {
        for (int i = 0; i < frames; i++) {
            hear(face.get());
            hear(life.get());
            tick(FRAME_MS);
            visits.ended();
        }
    }

    final void hear(Evidence verdict) {
        if (visits.hear(verdict) instanceof Heard.Counted(Judgement judgement) && judgement.decides()) {
            decisions.add(judgement);
        }
    }

    final void tick(long ms) {
        now.pass(ms);
        if (now.millis() - receivedAt >= 1_000) {
            newest = nonces.issue();
            receivedAt = now.millis();
        }
    }

    final Freshness fresh() {
        return new Freshness(newest, now.millis() - receivedAt);
    }

    final long granted() {
        return decisions.stream()
                .filter(one -> one.ruling().decision() instanceof Decision.Granted)
                .count();
    }

    final List<DenialReason> reasons() {
        return decisions.stream()
                .filter(one -> one.ruling().decision() instanceof Decision.Denied)
                .map(one -> one.ruling().reason())
                .toList();
    }

    private Terms terms() {
        AccessConfig config = Configured.with(Map.of(
                "dryRun",
                dryRun,
                "challenge",
                when,
                "challengesPause",
                pauseMinutes,
                "spokenChallenge",
                spoken,
                "twoPersons",
                twoPersons));
        return new Terms(
                config,
                person -> Optional.of(new Allowance(levels.getOrDefault(person, level))),
                (person, uses) -> new Left.Unknown(),
                false,
                true,
                LocalDateTime.parse("2026-11-28T12:00"));
    }
}
