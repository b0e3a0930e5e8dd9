package dev.doorward.contract;

import java.util.Map;

/**
 * Everybody's name, for who tells people of people: kept in memory there and never written down. Signed, never retained.
 *
 * @param asked id of the question
 */
public record NamesTold(MessageId asked, Map<PersonId, String> names) {
    public NamesTold {
        Require.present(asked, "asked");
        names = Map.copyOf(Require.present(names, "names"));
    }

    /** How many, and none of them. */
    @Override
    public String toString() {
        return "NamesTold[" + names.size() + "]";
    }
}
