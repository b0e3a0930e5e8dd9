package dev.doorward.contract.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as MQTT carries it, for an automation or a display.
 *
 * @param id the same when it comes twice
 * @param door absent for what is of no door
 * @param link to the event's page; absent where the page's address is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertTold(
        MessageId id,
        Severity severity,
        @Nullable AlertEvent event,
        @Nullable DoorId door,
        String title,
        String text,
        @Nullable String link,
        Instant at) {
    public AlertTold {
        Require.present(id, "id");
        Require.present(severity, "severity");
        Require.text(title, 300, "title");
        Require.text(text, 4_000, "text");
        Require.present(at, "at");
    }
}
