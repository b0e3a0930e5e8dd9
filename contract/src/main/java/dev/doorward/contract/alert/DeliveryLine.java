package dev.doorward.contract.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log of deliveries. Ids only: no name and no address.
 *
 * @param seq place in the log; a later line has a greater one
 * @param alert that it is about; of a digest or a test an id of its own
 * @param event absent for a digest and a test
 * @param channel that was used last; absent when none was
 * @param code the provider's own
 * @param copies how often a copy may have gone out twice, because this service was killed while the provider answered
 * @param acknowledged whether somebody has said that they saw to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryLine(
        long seq,
        MessageId alert,
        Kind kind,
        @Nullable AlertEvent event,
        @Nullable DoorId door,
        String recipient,
        @Nullable Channel channel,
        DeliveryStatus status,
        @Nullable String code,
        String detail,
        int tries,
        int copies,
        boolean acknowledged,
        Instant at,
        @Nullable Instant settledAt) {
    /** Why something is delivered. */
    public enum Kind {
        ALERT,
        /** An alert that nobody acknowledged in time. */
        ESCALATION,
        /** What was held back. */
        DIGEST,
        TEST
    }

    public DeliveryLine {
        Require.present(alert, "alert");
        Require.present(kind, "kind");
        Require.present(status, "status");
        Require.present(at, "at");
    }
}
