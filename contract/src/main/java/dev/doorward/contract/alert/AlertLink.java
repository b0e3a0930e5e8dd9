package dev.doorward.contract.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link in an alert leads to. It is signed by the notification service and says what the page offers first, to
 * somebody who is signed in and may; by itself it does nothing.
 *
 * @param alert that it stands in
 * @param decision that the alert is about; absent for what is no decision
 * @param door absent for what is of no door
 * @param until when it is good for nothing any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertLink(
        MessageId alert,
        @Nullable MessageId decision,
        @Nullable DoorId door,
        Action action,
        Instant until) {
    /** What it is signed for, as a message is for its topic. */
    public static final String PURPOSE = "doorward/link";

    /** What the page offers first. */
    public enum Action {
        /** The event itself, and to acknowledge it. */
        SHOW,
        /** To open the door. */
        OPEN,
        /** To say who it was. */
        THIS_WAS,
        /** To hear no more of this visitor. */
        IGNORE
    }

    public AlertLink {
        Require.present(alert, "alert");
        Require.present(action, "action");
        Require.present(until, "until");
    }
}
