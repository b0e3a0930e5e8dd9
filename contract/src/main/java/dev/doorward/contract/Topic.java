package dev.doorward.contract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the table: where, what, how, from whom, to whom.
 *
 * @param <T> the payload's record; {@code String} is plain UTF-8 text, {@code byte[]} a JPEG
 * @param pattern with {@code {door}}, {@code {section}} or {@code {instance}} where the topic varies
 * @param signedBy whose key signs the payload, or empty for unsigned
 */
public record Topic<T>(
        String name,
        String pattern,
        Class<T> payload,
        int qos,
        boolean retained,
        Optional<Party> signedBy,
        Set<Party> producers,
        Set<Party> consumers,
        String purpose) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+}");

    public Topic {
        producers = Set.copyOf(producers);
        consumers = Set.copyOf(consumers);
        if (qos < 0 || qos > 1) {
            throw new IllegalArgumentException("QoS is 0 or 1");
        }
    }

    /** The topic of one door. */
    public String at(DoorId door) {
        return filled(door.value());
    }

    /** The topic with its variables filled in, in their order. */
    public String filled(String... values) {
        String topic = pattern;
        for (String value : values) {
            topic = VARIABLE.matcher(topic).replaceFirst(Matcher.quoteReplacement(value));
        }
        if (VARIABLE.matcher(topic).find()) {
            throw new IllegalArgumentException("too few values for " + pattern);
        }
        return topic;
    }

    /** The filter that matches this topic for every door, section, instance. */
    public String filter() {
        return VARIABLE.matcher(pattern).replaceAll("+");
    }

    /** Whether a received topic is one of this row. */
    public boolean matches(String topic) {
        return matcher(topic).matches();
    }

    /** The value of the n-th variable in a received topic, from 0. */
    public String variable(String topic, int n) {
        Matcher matcher = matcher(topic);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(topic + " is not " + pattern);
        }
        return matcher.group(n + 1);
    }

    /** The door named by a received topic. */
    public DoorId door(String topic) {
        return new DoorId(variable(topic, 0));
    }

    private Matcher matcher(String topic) {
        return Pattern.compile(VARIABLE.matcher(pattern).replaceAll("([^/]+)")).matcher(topic);
    }
}
