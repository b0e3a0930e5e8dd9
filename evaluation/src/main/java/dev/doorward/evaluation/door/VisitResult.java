package dev.doorward.evaluation.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a visit ended; a row of the report.
 *
 * @param secondsToDecision from the first face to the decision that counts; null when there was none
 * @param captureToDecisionMs age of the newest frame relied on when the decision was published, on the lock's clock
 * @param frames that the camera analysed
 * @param refusedBy recognition, liveness, policy, unseen, low_rate or timeout; null when granted
 */
record VisitResult(
        String visit,
        String kind,
        String expected,
        String outcome,
        String reason,
        @JsonProperty("seconds_to_decision") @Nullable Double secondsToDecision,
        @JsonProperty("capture_to_decision_ms") @Nullable Long captureToDecisionMs,
        @JsonProperty("refused_by") @Nullable String refusedBy,
        int votes,
        int blinks,
        @Nullable Double similarity,
        int frames) {

    boolean granted() {
        return outcome.equals("granted");
    }

    /** An impostor must be refused by recognition, an attack by liveness: any other refusal proves nothing. */
    boolean refusedForTheRightReason() {
        return switch (kind) {
            case "impostor" -> "recognition".equals(refusedBy);
            case "attack" -> "liveness".equals(refusedBy);
            default -> true;
        };
    }

    /** A visit that ended so tells of the machine, not of the door. */
    boolean inconclusive() {
        return "unseen".equals(refusedBy) || "low_rate".equals(refusedBy) || "timeout".equals(refusedBy);
    }
}
