package dev.doorward.access.challenge;

import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.evidence.Nonces;
import dev.doorward.access.given.Now;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.ChallengeAsked.Kind;
import dev.doorward.contract.SpokenWords;
import dev.doorward.contract.TrackId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private static final Set<Kind> SILENT = EnumSet.complementOf(EnumSet.of(Kind.SAY));
    private static final TrackId TRACK = new TrackId("t1");
    private static final Limits LIMITS = new Limits(6, 600_000, 300_000);

    private final Now now = new Now();
    private final Nonces nonces = new Nonces(now);
    private final List<ChallengeAsked> told = new ArrayList<>();
    private final Asker asker = new Asker(FRONT, nonces, Clock.systemUTC(), new SecureRandom(), told::add);

    @Test
    void every_movement_is_asked_for_and_never_the_same_twice_in_a_row() {
        nonces.issue();
        Set<Kind> first = EnumSet.noneOf(Kind.class);
        Set<Kind> second = EnumSet.noneOf(Kind.class);
        for (int visit = 0; visit < 300; visit++) {
            told.clear();
            Challenges challenges = new Challenges(TRACK, asker, new Lost(now.millis() - 3_600_000));
            challenges.ask(now.millis(), 6, LIMITS, SILENT);
            now.pass(7_001);
            challenges.pass(now.millis(), Long.MIN_VALUE);
            nonces.issue();
            challenges.ask(now.millis(), 6, LIMITS, SILENT);
            first.add(told.getFirst().kind());
            second.add(told.getLast().kind());
            assertThat(told.getLast().kind()).isNotEqualTo(told.getFirst().kind());
        }
        assertThat(first).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Kind.SAY)));
        assertThat(second).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void words_are_asked_for_only_where_they_may_be_and_are_other_ones_each_time() {
        nonces.issue();
        SpokenWords before = null;
        int asked = 0;
        for (int visit = 0; visit < 300; visit++) {
            told.clear();
            new Challenges(TRACK, asker, new Lost(now.millis() - 3_600_000))
                    .ask(now.millis(), 6, LIMITS, EnumSet.allOf(Kind.class));
            ChallengeAsked one = told.getFirst();
            assertThat(one.words() != null).isEqualTo(one.kind() == Kind.SAY);
            if (one.words() != null) {
                assertThat(one.words()).isNotEqualTo(before);
                before = one.words();
                asked++;
            }
        }
        assertThat(asked).isBetween(30, 90);
    }

    @Test
    void tells_the_moment_by_the_newest_nonce_and_the_time_since() {
        nonces.issue();
        now.pass(1_000);
        var newest = nonces.issue();
        now.pass(412);
        new Challenges(TRACK, asker, new Lost(now.millis() - 3_600_000)).ask(now.millis(), 6, LIMITS, SILENT);

        assertThat(told.getFirst().freshness().nonce()).isEqualTo(newest);
        assertThat(told.getFirst().freshness().sinceNonceMs()).isEqualTo(412);
    }

    @Test
    void asks_nothing_by_which_no_frame_could_be_known() {
        Challenges challenges = new Challenges(TRACK, asker, new Lost(now.millis() - 3_600_000));
        challenges.ask(now.millis(), 6, LIMITS, SILENT);
        assertThat(told).isEmpty();
        nonces.issue();
        now.pass(60_001);
        challenges.ask(now.millis(), 6, LIMITS, SILENT);
        assertThat(told).isEmpty();
        assertThat(challenges.standing(now.millis(), LIMITS)).isEqualTo(Standing.NOT_ASKED);
    }

    @Test
    void one_is_open_at_a_time() {
        nonces.issue();
        Challenges challenges = new Challenges(TRACK, asker, new Lost(now.millis() - 3_600_000));
        challenges.ask(now.millis(), 6, LIMITS, SILENT);
        challenges.ask(now.millis(), 6, LIMITS, SILENT);
        assertThat(told).hasSize(1);
        assertThat(challenges.standing(now.millis(), LIMITS))
                .isEqualTo(new Standing(Standing.State.OPEN, now.millis() + 7_000));
    }
}
