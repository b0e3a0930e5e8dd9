package dev.doorward.admin.homeassistant;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One message for Home Assistant.
 *
 * @param payload empty to take a retained message away
 */
public record Told(String topic, byte[] payload, boolean retained) {
    static Told kept(String topic, String text) {
        return new Told(topic, text.getBytes(StandardCharsets.UTF_8), true);
    }

    static Told once(String topic, String text) {
        return new Told(topic, text.getBytes(StandardCharsets.UTF_8), false);
    }

    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Told that
                && topic.equals(that.topic)
                && retained == that.retained
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return topic.hashCode();
    }

    @Override
    public String toString() {
        return topic + (retained ? " (retained) " : " ") + text();
    }
}
