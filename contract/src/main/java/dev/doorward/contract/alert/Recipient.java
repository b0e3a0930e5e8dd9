package dev.doorward.contract.alert;

import dev.doorward.contract.Require;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who is told. Never on a retained topic.
 *
 * @param id what configuration, reports and logs call them
 * @param addresses where they are reached: the first first, the others when it fails
 * @param language of what they read, {@code en}, {@code de} …
 * @param pictures whether they get the picture of the event
 * @param groups they are told with, by name; a rule names a group as {@code @family}
 */
public record Recipient(String id, List<Address> addresses, String language, boolean pictures, List<String> groups) {
    public static final String ID = "[a-z0-9][a-z0-9_-]{0,39}";

    private static final Pattern NAME = Pattern.compile(ID);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
    private static final int MOST = 20;

    public Recipient {
        Require.matches(NAME, id, "id");
        addresses = List.copyOf(Require.present(addresses, "addresses"));
        Require.within(addresses.size(), 0, MOST, "number of addresses");
        Require.matches(LANGUAGE, language, "language");
        groups = List.copyOf(Require.present(groups, "groups"));
        Require.within(groups.size(), 0, MOST, "number of groups");
        groups.forEach(group -> Require.matches(NAME, group, "group"));
    }

    /** The id alone, so that no log line can show an address. */
    @Override
    public String toString() {
        return id;
    }
}
