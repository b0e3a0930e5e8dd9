package dev.doorward.access.policy;

import static dev.doorward.access.challenge.Standing.NOT_ASKED;
import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.blink;
import static dev.doorward.access.given.Visitor.passive;
import static dev.doorward.access.policy.Given.NOW;
import static dev.doorward.access.policy.Given.VISITOR;
import static dev.doorward.access.policy.Given.known;
import static dev.doorward.contract.LivenessCheck.State.FAILED;
import static dev.doorward.contract.LivenessCheck.State.PASSED;
import static dev.doorward.contract.LivenessCheck.State.PENDING;
import static dev.doorward.contract.LivenessCheck.State.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.challenge.Standing;
import dev.doorward.access.given.Configured;
import dev.doorward.access.given.Permitted;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessCheck.State;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.config.AccessConfig.Challenge;
import dev.doorward.contract.config.LivenessRule;
import dev.doorward.contract.config.LivenessRule.Check;
import dev.doorward.contract.config.LivenessRule.Combination;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a rule takes, against what is seen of Anna, whose patience of 4 s is over unless it says otherwise. B, P and C are
 * blink, passive models and challenge; the answer is {@code open}, {@code ask} or the reason.
 */
class CombinationsTest {
    private static final Standing OPEN = new Standing(Standing.State.OPEN, NOW + 1_000);
    private static final Standing ANSWERED = new Standing(Standing.State.PASSED, NOW + 1_000);
    private static final Standing PAUSED = new Standing(Standing.State.PAUSED, Long.MIN_VALUE);
    private static final Standing SPENT = new Standing(Standing.State.SPENT, Long.MIN_VALUE);

    @ParameterizedTest(name = "all of {0}, challenge {1}: blink {2}, passive {3}, {4}: {5}")
    @CsvSource({
        "B,   OFF,         PASSED,      PENDING,     none,     open",
        "B,   OFF,         PENDING,     PASSED,      none,     NO_BLINK",
        "B,   OFF,         UNAVAILABLE, PASSED,      none,     NO_BLINK",
        "P,   OFF,         PENDING,     PASSED,      none,     open",
        "P,   OFF,         PASSED,      PENDING,     none,     LIVENESS_IN_DOUBT",
        "P,   OFF,         PASSED,      UNAVAILABLE, none,     LIVENESS_IN_DOUBT",
        "BP,  OFF,         PASSED,      PASSED,      none,     open",
        "BP,  OFF,         PASSED,      PENDING,     answered, LIVENESS_IN_DOUBT",
        "BP,  OFF,         PASSED,      UNAVAILABLE, none,     LIVENESS_IN_DOUBT",
        "BP,  IF_DOUBTFUL, PASSED,      PENDING,     none,     ask",
        "BP,  IF_DOUBTFUL, PASSED,      PENDING,     answered, open",
        "BP,  IF_DOUBTFUL, PENDING,     PENDING,     answered, NO_BLINK",
        "BP,  IF_DOUBTFUL, PASSED,      PASSED,      none,     open",
        "BP,  IF_DOUBTFUL, PASSED,      UNAVAILABLE, none,     LIVENESS_IN_DOUBT",
        "B,   IF_DOUBTFUL, PASSED,      UNAVAILABLE, none,     open",
        "B,   IF_DOUBTFUL, PASSED,      PENDING,     none,     ask",
        "B,   IF_DOUBTFUL, PASSED,      PENDING,     spent,    NO_RESPONSE",
        "BP,  ALWAYS,      PASSED,      PASSED,      none,     ask",
        "BP,  ALWAYS,      PASSED,      PASSED,      answered, open",
        "BP,  ALWAYS,      PASSED,      PENDING,     answered, LIVENESS_IN_DOUBT",
        "C,   OFF,         PENDING,     PENDING,     none,     ask",
        "C,   OFF,         PENDING,     PENDING,     asked,    ask",
        "C,   OFF,         PENDING,     PENDING,     answered, open",
        "C,   OFF,         PENDING,     UNAVAILABLE, answered, open",
        "C,   OFF,         PASSED,      PASSED,      none,     ask",
        "C,   OFF,         PASSED,      PASSED,      spent,    NO_RESPONSE",
        "BC,  OFF,         PENDING,     PASSED,      answered, NO_BLINK",
        "BC,  IF_DOUBTFUL, PASSED,      PENDING,     answered, open",
        "BPC, OFF,         PASSED,      PASSED,      none,     ask",
        "BPC, OFF,         PASSED,      PASSED,      answered, open",
        "BPC, IF_DOUBTFUL, PASSED,      PENDING,     answered, LIVENESS_IN_DOUBT",
        "BPC, OFF,         PENDING,     PASSED,      answered, NO_BLINK",
        "BPC, OFF,         PASSED,      PASSED,      spent,    NO_RESPONSE",
        "BPC, OFF,         PASSED,      PASSED,      paused,   TOO_MANY_CHALLENGES",
        "BP,  IF_DOUBTFUL, PASSED,      PENDING,     paused,   TOO_MANY_CHALLENGES",
        "BP,  IF_DOUBTFUL, PASSED,      PASSED,      paused,   open",
    })
    void all_of(String checks, Challenge challenge, State blink, State passive, String answer, String outcome) {
        Ruling ruling = judged(rule(Combination.ALL, checks, challenge), 5_000, answer, doubt(blink, passive));

        assertThat(said(ruling)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "any of {0}, challenge {1}: blink {2}, passive {3}, {4}: {5}")
    @CsvSource({
        "BP,  OFF,         PASSED,      PENDING,     none,     open",
        "BP,  OFF,         PENDING,     PASSED,      none,     open",
        "BP,  OFF,         PASSED,      UNAVAILABLE, none,     open",
        "BP,  OFF,         PENDING,     PENDING,     none,     NO_BLINK",
        "BP,  OFF,         PENDING,     UNAVAILABLE, none,     NO_BLINK",
        "BP,  OFF,         PENDING,     PENDING,     answered, NO_BLINK",
        "P,   OFF,         PASSED,      PENDING,     none,     LIVENESS_IN_DOUBT",
        "P,   IF_DOUBTFUL, PASSED,      PENDING,     none,     ask",
        "P,   IF_DOUBTFUL, PENDING,     PENDING,     none,     LIVENESS_IN_DOUBT",
        "BP,  IF_DOUBTFUL, PASSED,      PENDING,     none,     ask",
        "BP,  IF_DOUBTFUL, PASSED,      PENDING,     answered, open",
        "BP,  IF_DOUBTFUL, PASSED,      PASSED,      none,     open",
        "BP,  IF_DOUBTFUL, PASSED,      UNAVAILABLE, none,     open",
        "BP,  IF_DOUBTFUL, PENDING,     PASSED,      none,     open",
        "BP,  ALWAYS,      PASSED,      PENDING,     none,     ask",
        "BP,  ALWAYS,      PASSED,      PENDING,     answered, open",
        "BP,  ALWAYS,      PENDING,     PENDING,     answered, NO_BLINK",
        "BC,  OFF,         PASSED,      PENDING,     none,     open",
        "BC,  OFF,         PASSED,      PENDING,     spent,    open",
        "BC,  OFF,         PENDING,     PENDING,     none,     ask",
        "BC,  OFF,         PENDING,     PENDING,     asked,    ask",
        "BC,  OFF,         PENDING,     PENDING,     answered, open",
        "BC,  OFF,         PENDING,     PENDING,     spent,    NO_RESPONSE",
        "BC,  OFF,         PENDING,     PENDING,     paused,   TOO_MANY_CHALLENGES",
        "BC,  OFF,         PASSED,      PENDING,     paused,   open",
        "BC,  IF_DOUBTFUL, PASSED,      PENDING,     none,     ask",
        "PC,  OFF,         PASSED,      PENDING,     none,     ask",
        "PC,  OFF,         PENDING,     PASSED,      none,     open",
        "C,   OFF,         PASSED,      PASSED,      none,     ask",
        "C,   OFF,         PENDING,     PENDING,     answered, open",
        "BPC, OFF,         UNAVAILABLE, UNAVAILABLE, none,     ask",
        "BPC, OFF,         UNAVAILABLE, UNAVAILABLE, answered, open",
    })
    void any_of(String checks, Challenge challenge, State blink, State passive, String answer, String outcome) {
        Ruling ruling = judged(rule(Combination.ANY_OF, checks, challenge), 5_000, answer, doubt(blink, passive));

        assertThat(said(ruling)).isEqualTo(outcome);
    }

    @Test
    void any_of_them_asks_for_a_movement_only_when_no_other_was_seen_in_time() {
        LivenessRule rule = rule(Combination.ANY_OF, "BC", Challenge.OFF);

        Ruling early = judged(rule, 3_999, "none", doubt(PENDING, PENDING));
        assertThat(said(early)).isEqualTo("NO_BLINK");
        assertThat(early.settled()).isFalse();
        assertThat(said(judged(rule, 4_000, "none", doubt(PENDING, PENDING)))).isEqualTo("ask");
        assertThat(said(judged(rule(Combination.ANY_OF, "C", Challenge.OFF), 100, "none", doubt(PENDING, PENDING))))
                .isEqualTo("ask");
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void a_check_that_failed_denies_whatever_the_rule_and_the_answer(Combination combination) {
        LivenessCheck cue = new LivenessCheck("moire", FAILED, null, null, "a screen");
        List<LivenessVerdict> suspect = List.of(
                VISITOR.isSpoof(),
                seen(PASSED, FAILED),
                seen(FAILED, PASSED),
                VISITOR.judged(new Liveness.Live("alive"), 1, blink(PASSED), passive(PASSED), cue));
        for (LivenessRule rule : rules(combination)) {
            for (LivenessVerdict verdict : suspect) {
                for (String answer : List.of("none", "asked", "answered", "spent", "paused")) {
                    assertThat(said(judged(rule, 5_000, answer, verdict)))
                            .as("%s of %s, %s", rule, verdict.checks(), answer)
                            .isEqualTo("SPOOF_SUSPECTED");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void no_rule_opens_on_a_doubt_that_comes_from_somewhere_else(Combination combination) {
        LivenessCheck other = new LivenessCheck("other", PENDING, null, null, "not yet");
        LivenessVerdict doubt = VISITOR.judged(
                new Liveness.Inconclusive(Liveness.Cause.DOUBTFUL, "doubt"), 1, blink(PASSED), passive(PASSED), other);
        LivenessVerdict unexplained = VISITOR.judged(
                new Liveness.Inconclusive(Liveness.Cause.DOUBTFUL, "doubt"), 1, blink(PASSED), passive(PASSED));
        for (LivenessRule rule : rules(combination)) {
            for (LivenessVerdict verdict : List.of(doubt, unexplained)) {
                assertThat(judged(rule, 5_000, "answered", verdict).decision())
                        .as("%s", rule)
                        .isInstanceOf(Decision.Denied.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void no_rule_opens_where_nothing_is_seen_and_nobody_answers(Combination combination) {
        for (LivenessRule rule : rules(combination)) {
            for (State blink : List.of(PENDING, UNAVAILABLE)) {
                for (State passive : List.of(PENDING, UNAVAILABLE)) {
                    for (String answer : List.of("none", "asked", "spent", "paused")) {
                        assertThat(judged(rule, 5_000, answer, doubt(blink, passive))
                                        .decision())
                                .as("%s", rule)
                                .isInstanceOf(Decision.Denied.class);
                    }
                }
            }
        }
    }

    @Test
    void a_movement_settles_nothing_after_a_suspicion() {
        LivenessVerdict flat = seen(PASSED, FAILED);
        for (LivenessRule rule : List.of(
                rule(Combination.ANY_OF, "BC", Challenge.OFF),
                rule(Combination.ANY_OF, "C", Challenge.OFF),
                rule(Combination.ALL, "C", Challenge.OFF))) {
            assertThat(judged(rule, 5_000, "answered", flat, doubt(PENDING, PENDING))
                            .decision())
                    .as("%s", rule)
                    .isInstanceOf(Decision.Denied.class);
        }
    }

    @Test
    void blinks_and_scores_of_the_face_before_count_for_no_rule() {
        Given given = known().passiveFrom(NOW)
                .judged(VISITOR.judged(new Liveness.Live("alive"), 0, blink(PASSED), passive(PASSED)));
        for (Combination combination : Combination.values()) {
            Terms terms = terms(rule(combination, "BP", Challenge.OFF));
            assertThat(Policy.judge(given.now(), NOT_ASKED, terms, NOW).reason())
                    .isEqualTo(DenialReason.NO_BLINK);
        }
    }

    @Test
    void the_ruling_says_which_rule_it_went_by() {
        LivenessRule rule = rule(Combination.ANY_OF, "BP", Challenge.OFF);

        assertThat(judged(rule, 5_000, "none", seen(PASSED, PASSED)).rule().words())
                .isEqualTo("rule 1: everybody: any of blink, passive");
        assertThat(judged(rule, 5_000, "none", doubt(PENDING, PENDING)).rule().rule())
                .isEqualTo(rule);
        Ruling unknown = Policy.judge(
                Given.evidence().faces(17, VISITOR::isUnknown).alive(1).now(), NOT_ASKED, terms(rule), NOW);
        assertThat(unknown.rule()).isNull();
    }

    private static Ruling judged(LivenessRule rule, long begunAgo, String answer, LivenessVerdict... verdicts) {
        Standing standing =
                switch (answer) {
                    case "none" -> NOT_ASKED;
                    case "asked" -> OPEN;
                    case "answered" -> ANSWERED;
                    case "spent" -> SPENT;
                    case "paused" -> PAUSED;
                    default -> throw new IllegalArgumentException(answer);
                };
        return Policy.judge(known().begun(begunAgo).judged(verdicts).now(), standing, terms(rule), NOW);
    }

    private static String said(Ruling ruling) {
        if (ruling.decision() instanceof Decision.Granted granted) {
            assertThat(granted.person()).isEqualTo(ANNA);
            return "open";
        }
        return ruling.lacksAnswer() && !ruling.settled()
                ? "ask"
                : ruling.reason().name();
    }

    private static Terms terms(LivenessRule rule) {
        return Permitted.everybody(
                Configured.with(Map.of("livenessRules", List.of(rule))),
                AccessLevel.RESIDENT,
                LocalDateTime.of(2026, 11, 25, 12, 0));
    }

    /** Every one that is not refused. */
    private static List<LivenessRule> rules(Combination combination) {
        List<LivenessRule> all = new ArrayList<>();
        for (String checks : List.of("B", "P", "C", "BP", "BC", "PC", "BPC")) {
            for (Challenge challenge : Challenge.values()) {
                boolean refused =
                        combination == Combination.ANY_OF && challenge == Challenge.ALWAYS && checks.contains("C");
                if (!refused) {
                    all.add(rule(combination, checks, challenge));
                }
            }
        }
        return all;
    }

    private static LivenessRule rule(Combination combination, String checks, Challenge challenge) {
        Set<Check> ticked = EnumSet.noneOf(Check.class);
        Arrays.stream(Check.values())
                .filter(check -> checks.contains(check.name().substring(0, 1)))
                .forEach(ticked::add);
        return new LivenessRule(Set.of(), Set.of(), null, null, combination, ticked, challenge);
    }

    /** As liveness-service says it: in doubt where a check is pending, and the first of them is the cause. */
    private static LivenessVerdict doubt(State blink, State passive) {
        if (blink == PASSED && passive != PENDING) {
            return seen(blink, passive);
        }
        Liveness.Cause cause = blink == PASSED ? Liveness.Cause.DOUBTFUL : Liveness.Cause.NO_BLINK_YET;
        int blinks = blink == PASSED ? 1 : 0;
        return VISITOR.judged(new Liveness.Inconclusive(cause, "doubt"), blinks, blink(blink), passive(passive));
    }

    private static LivenessVerdict seen(State blink, State passive) {
        return VISITOR.judged(new Liveness.Live("alive"), blink == PASSED ? 1 : 0, blink(blink), passive(passive));
    }
}
