package dev.doorward.access.policy;

import static dev.doorward.access.given.Visitor.blink;
import static dev.doorward.access.given.Visitor.passive;
import static dev.doorward.access.policy.Given.NOW;
import static dev.doorward.access.policy.Given.VISITOR;
import static dev.doorward.access.policy.Given.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.challenge.Standing;
import dev.doorward.access.given.Configured;
import dev.doorward.access.given.Permitted;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessCheck.State;
import dev.doorward.contract.LivenessVerdict;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of a doubt that no passive model has: of what is around the face, or over it, or beside it. */
class DoubtfulSurroundingsTest {
    @ParameterizedTest(name = "{0} in doubt, surroundings {1}, passive {2}, challenge {3}: {4}")
    @CsvSource({
        "surroundings, REQUIRED,       WHEN_AVAILABLE, OFF,         LIVENESS_IN_DOUBT",
        "surroundings, WHEN_AVAILABLE, WHEN_AVAILABLE, OFF,         LIVENESS_IN_DOUBT",
        "surroundings, OFF,            WHEN_AVAILABLE, OFF,         open",
        "surroundings, WHEN_AVAILABLE, OFF,            OFF,         LIVENESS_IN_DOUBT",
        "surroundings, WHEN_AVAILABLE, WHEN_AVAILABLE, IF_DOUBTFUL, ask",
        "screen,       WHEN_AVAILABLE, WHEN_AVAILABLE, IF_DOUBTFUL, ask",
        "screen,       OFF,            WHEN_AVAILABLE, OFF,         LIVENESS_IN_DOUBT",
        "screen,       WHEN_AVAILABLE, OFF,            OFF,         open",
        "strict,       WHEN_AVAILABLE, WHEN_AVAILABLE, IF_DOUBTFUL, ask",
        "strict,       WHEN_AVAILABLE, WHEN_AVAILABLE, OFF,         LIVENESS_IN_DOUBT",
        "strict,       WHEN_AVAILABLE, OFF,            OFF,         open",
        "still,        OFF,            WHEN_AVAILABLE, IF_DOUBTFUL, ask",
        "still,        OFF,            OFF,            OFF,         LIVENESS_IN_DOUBT",
        "second-face,  WHEN_AVAILABLE, WHEN_AVAILABLE, IF_DOUBTFUL, ask",
        "second-face,  WHEN_AVAILABLE, WHEN_AVAILABLE, OFF,         LIVENESS_IN_DOUBT",
        "second-face,  OFF,            OFF,            OFF,         LIVENESS_IN_DOUBT",
    })
    void a_doubt_keeps_the_door_shut_unless_it_is_done_without_or_answered(
            String doubted, String surroundings, String passive, String challenge, String expected) {
        LivenessVerdict verdict = VISITOR.judged(
                new Liveness.Inconclusive(Liveness.Cause.DOUBTFUL, "in doubt"),
                1,
                blink(State.PASSED),
                passive(State.PASSED),
                check(doubted, State.PENDING));

        assertThat(said(verdict, surroundings, passive, challenge)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"REQUIRED, LIVENESS_IN_DOUBT", "WHEN_AVAILABLE, open", "OFF, open"})
    void where_nobody_looks_around_it_opens_only_if_that_is_allowed(String surroundings, String expected) {
        LivenessVerdict verdict =
                VISITOR.judged(new Liveness.Live("alive"), 1, blink(State.PASSED), passive(State.PASSED));

        assertThat(said(verdict, surroundings, "REQUIRED", "OFF")).isEqualTo(expected);
    }

    private static LivenessCheck check(String name, State state) {
        return new LivenessCheck(name, state, null, null, name);
    }

    private static String said(LivenessVerdict verdict, String surroundings, String passive, String challenge) {
        Terms terms = Permitted.everybody(
                Configured.with(Map.of("surroundings", surroundings, "passive", passive, "challenge", challenge)),
                AccessLevel.RESIDENT,
                LocalDateTime.of(2026, 11, 25, 12, 0));
        Ruling ruling = Policy.judge(known().judged(verdict).now(), Standing.NOT_ASKED, terms, NOW);
        if (ruling.decision() instanceof Decision.Granted) {
            return "open";
        }
        return ruling.lacksAnswer() ? "ask" : ruling.reason().name();
    }
}
