package dev.doorward.contract;

import java.time.Instant;

/**
 * A service could not use a message: garbage, forged, replayed, retained, late. Says why, never what was in it.
 *
 * @param count of rejected messages since this service started
 */
public record MessageRejected(String instance, String topic, String reason, long count, Instant at) {
    public MessageRejected {
        Require.text(instance, 60, "instance");
        Require.text(topic, 300, "topic");
        Require.text(reason, 300, "reason");
        Require.present(at, "at");
    }
}
