package dev.doorward.evaluation.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.wire.Json;
import org.junit.jupiter.api.Test;

class ProveDoorTest {
    @Test
    void kept_promises_are_silent() {
        assertThat(ProveDoor.broken(totals(), false)).isEmpty();
    }

    @Test
    void one_stranger_let_in_breaks_the_proof() {
        assertThat(ProveDoor.broken(totals().put("impostor_granted", 1), true)).hasSize(1);
    }

    @Test
    void too_few_genuine_visits_break_the_whole_proof_but_not_a_sample() {
        assertThat(ProveDoor.broken(totals().put("genuine_granted", 15), false)).hasSize(1);
        assertThat(ProveDoor.broken(totals().put("genuine_granted", 15), true)).isEmpty();
        assertThat(ProveDoor.broken(totals().put("genuine_granted", 1), true)).hasSize(1);
    }

    @Test
    void missing_latency_is_not_a_good_latency() {
        JsonNode totals = totals().putNull("capture_to_decision_ms");
        assertThat(ProveDoor.broken(totals, false)).hasSize(1);
    }

    private static ObjectNode totals() {
        ObjectNode totals = Json.mapper()
                .createObjectNode()
                .put("genuine", 18)
                .put("genuine_granted", 16)
                .put("impostor", 60)
                .put("impostor_granted", 0)
                .put("attack", 18)
                .put("attack_granted", 0);
        totals.putArray("wrong_reason");
        totals.putObject("capture_to_decision_ms").put("p95", 200.0);
        return totals;
    }
}
