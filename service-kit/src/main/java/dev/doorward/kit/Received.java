package dev.doorward.kit;

/**
 * A message as it came from the broker, unopened.
 *
 * @param payload not copied; treat it as read-only
 * @param retained whether the broker had kept it: it may be of any age
 */
public record Received(String topic, byte[] payload, boolean retained) {

    /** Names the topic and shows nothing of the payload. */
    @Override
    public String toString() {
        return topic + " (" + payload.length + " bytes" + (retained ? ", retained" : "") + ")";
    }
}
