package dev.doorward.notification.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids of recipients with their e-mail addresses, as they are given to the process. */
public final class AddressBook {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    /** Stricter than RFC 5321: no quoted local part, nothing that could end a header or add a second recipient. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    private static final int LONGEST = 254;

    private final Map<String, Recipient> byId;

    private AddressBook(Map<String, Recipient> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * Reads {@code owner=me@example.org,anna=anna@example.org}.
     *
     * @throws IllegalArgumentException naming the entry by its place and id, never by its address
     */
    public static AddressBook parse(String text) {
        Map<String, Recipient> byId = new LinkedHashMap<>();
        int place = 0;
        for (String entry : text.split(",")) {
            place++;
            if (entry.isBlank()) {
                continue;
            }
            Recipient recipient = recipient(entry.strip(), place);
            if (byId.put(recipient.id(), recipient) != null) {
                throw new IllegalArgumentException("entry %d: %s is there twice".formatted(place, recipient.id()));
            }
        }
        return new AddressBook(byId);
    }

    /** Whether this is an address that a message may be sent to or come from. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    public Optional<Recipient> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of these ids that have no address here. */
    public List<String> strangers(List<String> ids) {
        return ids.stream().filter(id -> !byId.containsKey(id)).toList();
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    private static Recipient recipient(String entry, int place) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("entry %d is not of the form id=address".formatted(place));
        }
        String id = entry.substring(0, equals).strip();
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("entry %d: an id is of a-z, 0-9, - and _".formatted(place));
        }
        String address = entry.substring(equals + 1).strip();
        if (!isAddress(address)) {
            throw new IllegalArgumentException("entry %d: %s has no valid e-mail address".formatted(place, id));
        }
        return new Recipient(id, address);
    }
}
