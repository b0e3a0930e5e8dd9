package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of telling someone of an alert.
 *
 * @param decision the {@link DecisionMade} it is about; of any other alert an id of its own, the same for all recipients
 * @param event absent for a digest and a test
 * @param channel by which it went, or was to go; absent when it came to none
 * @param recipient id of the recipient, never an address
 * @param detail in words, without addresses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationReported(
        MessageId decision,
        @Nullable AlertEvent event,
        @Nullable Channel channel,
        String recipient,
        DeliveryStatus status,
        String detail,
        Instant at) {
    public NotificationReported {
        Require.present(decision, "decision");
        Require.text(recipient, 60, "recipient");
        Require.present(status, "status");
        Require.text(detail, 300, "detail");
        Require.present(at, "at");
    }
}
