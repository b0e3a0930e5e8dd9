package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.AttemptAssessed;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.Section;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules for levels and times on a real broker: a change is in force for the next decision. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
class RulesQuarkusTest {
    private static final String VIENNA = "Europe/Vienna";

    private House house;

    @BeforeEach
    void aHouse() {
        house = new House();
        house.allow(ANNA, AccessLevel.RESIDENT);
    }

    @AfterEach
    void everyoneLeaves() {
        house.close();
    }

    @Test
    void a_rule_that_is_changed_while_it_runs_decides_the_next_visit() {
        rules(rule(List.of("RESIDENT"), null, null, "BLINK", "CHALLENGE"));
        Visitor strict = comes();
        AttemptAssessed attempt =
                house.admin.await(Topics.ATTEMPT, one -> one.track().equals(strict.track()) && one.rule() != null);
        assertThat(attempt.rule().number()).isEqualTo(1);
        assertThat(attempt.rule().words()).isEqualTo("rule 1: residents: all of blink, challenge");
        house.admin.await(Topics.CHALLENGE, asked -> asked.track().equals(strict.track()));
        assertThat(house.everOpened(strict.track())).isFalse();

        rules(rule(List.of("GUEST"), null, null, "CHALLENGE"), rule(List.of(), null, null, "BLINK"));
        DecisionMade made = house.awaitDecision(comes().track());
        assertThat(made.decision()).isInstanceOf(Decision.Granted.class);
        assertThat(made.rule().number()).isEqualTo(2);
        house.awaitLock(LockState.State.UNLOCKED);

        rules();
        assertThat(house.awaitDecision(comes().track()).rule()).isNull();
    }

    @Test
    void the_clock_of_the_house_says_which_rule_applies() {
        LocalTime now = LocalTime.now(ZoneId.of(VIENNA));
        rules(
                rule(List.of(), now.plusHours(2), now.plusHours(4), "CHALLENGE"),
                rule(List.of(), now.minusHours(1), now.plusHours(1), "BLINK"));

        DecisionMade made = house.awaitDecision(comes().track());

        assertThat(made.decision()).isInstanceOf(Decision.Granted.class);
        assertThat(made.rule().number()).isEqualTo(2);
    }

    @Test
    void a_rule_that_would_let_a_photograph_in_is_refused_and_the_last_good_ones_stay() {
        rules(rule(List.of(), null, null, "BLINK"));
        ObjectNode body = Section.ACCESS.defaultBody();
        body.putPOJO("livenessRules", List.of(rule(List.of(), null, null)));

        ConfigApplied answer = house.refused(body);

        assertThat(answer.problems())
                .singleElement()
                .asString()
                .startsWith("access.livenessRules[0]: checks must hold at least one");
        assertThat(house.awaitDecision(comes().track()).rule().number()).isEqualTo(1);
    }

    private void rules(Object... rules) {
        house.configure(
                Map.of("relockAfter", 1, "servoSpeed", 720, "timeZone", VIENNA, "livenessRules", List.of(rules)));
        house.awaitLock(LockState.State.LOCKED);
        house.admin.forget();
    }

    private static Map<String, Object> rule(List<String> levels, LocalTime from, LocalTime to, String... checks) {
        Map<String, Object> rule = new HashMap<>(
                Map.of("levels", levels, "combination", "ALL", "checks", List.of(checks), "challenge", "OFF"));
        if (from != null && to != null) {
            DateTimeFormatter minutes = DateTimeFormatter.ofPattern("HH:mm");
            rule.put("from", minutes.format(from));
            rule.put("to", minutes.format(to));
        }
        return rule;
    }

    /** Recognised, and blinks. */
    private Visitor comes() {
        Visitor anna = house.visitor();
        house.known(anna, ANNA);
        house.say(anna.isAlive(1));
        return anna;
    }
}
