package dev.doorward.access.policy;

import static dev.doorward.access.challenge.Standing.NOT_ASKED;
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
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessCheck.State;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.AccessConfig.Challenge;
import dev.doorward.contract.config.AccessConfig.Requirement;
import dev.doorward.contract.config.LivenessRule;
import dev.doorward.contract.config.LivenessRule.Check;
import dev.doorward.contract.config.LivenessRule.Combination;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Infrared as a demand, in the base and in a rule; {@code NONE} is a verdict that says nothing of it. */
class InfraredTest {
    private static final Standing ANSWERED = new Standing(Standing.State.PASSED, NOW + 1_000);

    @ParameterizedTest(name = "{0}, infrared {1}, blink {2}: {3}")
    @CsvSource({
        "OFF,            PASSED,      PASSED,  open",
        "OFF,            PENDING,     PASSED,  open",
        "OFF,            UNAVAILABLE, PASSED,  open",
        "OFF,            NONE,        PASSED,  open",
        "OFF,            FAILED,      PASSED,  SPOOF_SUSPECTED",
        "OFF,            PASSED,      PENDING, NO_BLINK",
        "WHEN_AVAILABLE, PASSED,      PASSED,  open",
        "WHEN_AVAILABLE, PENDING,     PASSED,  NO_INFRARED",
        "WHEN_AVAILABLE, UNAVAILABLE, PASSED,  open",
        "WHEN_AVAILABLE, NONE,        PASSED,  open",
        "WHEN_AVAILABLE, FAILED,      PASSED,  SPOOF_SUSPECTED",
        "REQUIRED,       PASSED,      PASSED,  open",
        "REQUIRED,       PENDING,     PASSED,  NO_INFRARED",
        "REQUIRED,       UNAVAILABLE, PASSED,  NO_INFRARED",
        "REQUIRED,       NONE,        PASSED,  NO_INFRARED",
        "REQUIRED,       FAILED,      PASSED,  SPOOF_SUSPECTED",
        "REQUIRED,       PASSED,      PENDING, NO_BLINK",
        "REQUIRED,       NONE,        PENDING, NO_BLINK",
    })
    void what_the_base_demands(Requirement demanded, String infrared, State blink, String expected) {
        AccessConfig config = Configured.with(Map.of("infrared", demanded));

        assertThat(said(config, NOT_ASKED, verdict(blink, State.PASSED, infrared)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PASSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_answer_never_stands_in_for_infrared(State infrared) {
        for (Challenge when : Challenge.values()) {
            AccessConfig config = Configured.with(Map.of("infrared", Requirement.REQUIRED, "challenge", when));
            for (State passive : List.of(State.PASSED, State.PENDING)) {
                assertThat(said(config, ANSWERED, verdict(State.PASSED, passive, infrared.name())))
                        .as("%s, passive %s", when, passive)
                        .isNotEqualTo("open");
            }
        }
    }

    @Test
    void a_movement_is_asked_for_only_of_somebody_whom_infrared_shows() {
        AccessConfig config = Configured.with(Map.of("infrared", Requirement.REQUIRED));

        assertThat(judged(config, NOT_ASKED, verdict(State.PASSED, State.PENDING, "PENDING"))
                        .lacksAnswer())
                .isFalse();
        assertThat(judged(config, NOT_ASKED, verdict(State.PASSED, State.PENDING, "PASSED"))
                        .lacksAnswer())
                .isTrue();
    }

    @ParameterizedTest(name = "blink and infrared, {0}: {1}")
    @CsvSource({"PASSED, open", "PENDING, NO_INFRARED", "UNAVAILABLE, NO_INFRARED", "NONE, NO_INFRARED"})
    void what_a_rule_demands(String infrared, String expected) {
        AccessConfig config = rule(Combination.ALL, EnumSet.of(Check.BLINK, Check.INFRARED));

        assertThat(said(config, NOT_ASKED, verdict(State.PASSED, State.PASSED, infrared)))
                .isEqualTo(expected);
    }

    @Test
    void infrared_alone_opens_nothing_even_where_a_rule_said_so() {
        for (Combination combination : Combination.values()) {
            AccessConfig config = rule(combination, EnumSet.of(Check.INFRARED));

            assertThat(said(config, NOT_ASKED, verdict(State.PENDING, State.PASSED, "PASSED")))
                    .isNotEqualTo("open");
        }
    }

    @Test
    void what_the_face_before_showed_in_infrared_is_not_this_ones() {
        AccessConfig config = Configured.with(Map.of("infrared", Requirement.REQUIRED, "passive", Requirement.OFF));

        Ruling ruling = Policy.judge(
                known().passiveFrom(NOW)
                        .judged(verdict(State.PASSED, State.PASSED, "PASSED"))
                        .now(),
                NOT_ASKED,
                terms(config),
                NOW);

        assertThat(ruling.reason()).isEqualTo(DenialReason.NO_INFRARED);
    }

    private static AccessConfig rule(Combination combination, Set<Check> checks) {
        LivenessRule rule = new LivenessRule(Set.of(), Set.of(), null, null, combination, checks, Challenge.OFF);
        return Configured.with(Map.of("livenessRules", List.of(rule)));
    }

    /** As liveness-service says it: infrared that fails is a spoof, and one that is open leaves no doubt. */
    private static LivenessVerdict verdict(State blink, State passive, String infrared) {
        Liveness outcome = infrared.equals("FAILED")
                ? new Liveness.Spoof("dark")
                : blink == State.PENDING
                        ? new Liveness.Inconclusive(Liveness.Cause.NO_BLINK_YET, "no blink yet")
                        : passive == State.PENDING
                                ? new Liveness.Inconclusive(Liveness.Cause.DOUBTFUL, "in doubt")
                                : new Liveness.Live("alive");
        int blinks = blink == State.PASSED ? 1 : 0;
        return infrared.equals("NONE")
                ? VISITOR.judged(outcome, blinks, blink(blink), passive(passive))
                : VISITOR.judged(
                        outcome,
                        blinks,
                        blink(blink),
                        passive(passive),
                        new LivenessCheck(LivenessCheck.INFRARED, State.valueOf(infrared), null, null, "infrared"));
    }

    private static String said(AccessConfig config, Standing challenge, LivenessVerdict verdict) {
        Ruling ruling = judged(config, challenge, verdict);
        return ruling.decision() instanceof Decision.Granted
                ? "open"
                : ruling.reason().name();
    }

    private static Ruling judged(AccessConfig config, Standing challenge, LivenessVerdict verdict) {
        return Policy.judge(known().judged(verdict).now(), challenge, terms(config), NOW);
    }

    private static Terms terms(AccessConfig config) {
        return Permitted.everybody(config, AccessLevel.RESIDENT, LocalDateTime.of(2026, 11, 25, 12, 0));
    }
}
