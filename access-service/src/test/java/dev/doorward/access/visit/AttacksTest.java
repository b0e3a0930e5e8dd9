package dev.doorward.access.visit;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.FRONT;
import static dev.doorward.access.given.Visitor.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.challenge.Asker;
import dev.doorward.access.evidence.Gate;
import dev.doorward.access.evidence.Nonces;
import dev.doorward.access.given.Now;
import dev.doorward.access.given.Permitted;
import dev.doorward.access.given.Visitor;
import dev.doorward.access.policy.Terms;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.Decision;
import dev.doorward.contract.Evidence;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.AccessConfig;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Someone with the whole network in hand, but no service's key: every honest message may be held back, sent again, late
 * and in any order. Before the camera stand a photograph of Anna, a living stranger, and now and then Anna herself.
 */
class AttacksTest {
    private static final int SEQUENCES = 2_000;
    private static final int MOMENTS = 120;

    @Test
    void opens_for_nobody_but_the_living_resident_and_for_her_each_time() {
        int opened = 0;
        for (int seed = 0; seed < SEQUENCES; seed++) {
            opened += new Attack(seed).run();
        }
        assertThat(opened).isEqualTo(SEQUENCES);
    }

    private static final class Attack {
        private final Random random;
        private final Now now = new Now();
        private final Nonces nonces = new Nonces(now);
        private final List<ChallengeAsked> asked = new ArrayList<>();
        private final Visits visits = new Visits(
                new Gate(FRONT, nonces, now),
                now,
                AttacksTest::terms,
                new Asker(FRONT, nonces, Clock.systemUTC(), new Random(1), asked::add),
                any -> Optional.empty());
        private final List<Evidence> recorded = new ArrayList<>();
        private final Set<TrackId> opened = new HashSet<>();
        private Nonce newest = nonces.issue();
        private long receivedAt = now.millis();
        private final Visitor photograph = Visitor.at(FRONT, "photograph", this::fresh);
        private final Visitor stranger =
                Visitor.at(FRONT, "stranger", this::fresh).as(token(2));
        private final Visitor elsewhere =
                Visitor.at(FRONT, "elsewhere", this::fresh).atDoor("back");
        private final Visitor resident = Visitor.at(FRONT, "resident", this::fresh);
        private int blinks;

        Attack(long seed) {
            random = new Random(seed);
        }

        int run() {
            for (int moment = 0; moment < MOMENTS; moment++) {
                move();
            }
            assertThat(opened).isEmpty();
            residentComes();
            assertThat(opened).containsExactly(resident.track());
            for (int moment = 0; moment < MOMENTS; moment++) {
                move();
            }
            assertThat(opened).containsExactly(resident.track());
            return opened.size();
        }

        private void move() {
            pass(random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(80));
            Visitor visitor = random.nextBoolean() ? photograph : stranger;
            switch (random.nextInt(8)) {
                case 0 -> hear(photograph.is(ANNA));
                case 1 -> hear(photograph.hasNotBlinked());
                case 2 -> hear(stranger.isUnknown());
                case 3 -> hear(stranger.isAlive(blinks += random.nextInt(2)));
                case 4 -> record(photograph.is(ANNA), stranger.isAlive(++blinks)); // held back
                case 5 -> hear(random.nextBoolean() ? elsewhere.is(ANNA) : elsewhere.isAlive(++blinks));
                case 6 ->
                    hear(visitor.with(() -> new Freshness(Nonce.random(), 0)).is(BEN));
                default -> {
                    for (int i = 0; i < 3 && !recorded.isEmpty(); i++) {
                        deliver(recorded.get(random.nextInt(recorded.size())));
                    }
                }
            }
        }

        private void residentComes() {
            hear(resident.hasNotBlinked());
            for (int frame = 0; frame < 10; frame++) {
                pass(66);
                hear(resident.is(ANNA));
                hear(frame < 9 ? resident.hasNotBlinked() : resident.isAlive(1));
            }
        }

        private void hear(Evidence verdict) {
            record(verdict);
            deliver(verdict);
        }

        private void deliver(Evidence verdict) {
            if (visits.hear(verdict) instanceof Heard.Counted(Judgement judgement)
                    && judgement.decides()
                    && judgement.ruling().decision() instanceof Decision.Granted) {
                assertThat(opened.add(judgement.track()))
                        .as("once for " + judgement.track())
                        .isTrue();
            }
        }

        private void record(Evidence... verdicts) {
            recorded.addAll(List.of(verdicts));
        }

        private void pass(long ms) {
            now.pass(ms);
            visits.ended();
            if (now.millis() - receivedAt >= 1_000) {
                newest = nonces.issue();
                receivedAt = now.millis();
            }
        }

        private Freshness fresh() {
            return new Freshness(newest, now.millis() - receivedAt);
        }
    }

    private static Terms terms() {
        return Permitted.everybody(AccessConfig.defaults(), AccessLevel.RESIDENT, LocalDateTime.MIN);
    }
}
