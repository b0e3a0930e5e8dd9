package dev.doorward.contract;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Nothing of somebody is left where this comes from. Signed by whoever says so; the same answer each time it is asked.
 *
 * @param request of {@link ForgetPerson}
 * @param removed how many of what
 */
public record PersonForgotten(MessageId request, PersonId person, Map<String, Integer> removed, Instant at) {
    public static final String NAMES = "names";
    public static final String PICTURES = "pictures";
    public static final String EMBEDDINGS = "embeddings";
    public static final String LEVELS = "levels";
    public static final String PINS = "pins";
    public static final String VISITS = "visits";
    public static final String SNAPSHOTS = "snapshots";
    public static final String TOPICS = "topics";
    public static final String ALERTS = "alerts";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int MOST_KINDS = 40;

    public PersonForgotten {
        Require.present(request, "request");
        Require.present(person, "person");
        Require.present(at, "at");
        removed = Collections.unmodifiableMap(new TreeMap<>(Require.present(removed, "removed")));
        Require.within(removed.size(), 0, MOST_KINDS, "number of kinds");
        removed.forEach((kind, number) -> {
            Require.matches(KIND, kind, "kind");
            Require.within(Require.present(number, kind), 0, Integer.MAX_VALUE, kind);
        });
    }
}
