package dev.doorward.notification;

import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where an owner begins: {@code owner=me@example.org,anna=anna@example.org}. From then on recipients are the page's. */
final class SeedRecipients {
    private static final Pattern ID = Pattern.compile(Recipient.ID);
    private static final String LANGUAGE = "en";

    private SeedRecipients() {}

    /**
     * @param isAddress whether this is one that a message may be sent to
     * @throws IllegalArgumentException naming the entry by its place and id, never by its address
     */
    static List<Recipient> parse(String text, Predicate<String> isAddress) {
        List<Recipient> all = new ArrayList<>();
        int place = 0;
        for (String entry : text.split(",")) {
            place++;
            if (!entry.isBlank()) {
                Recipient one = recipient(entry.strip(), place, isAddress);
                if (all.stream().anyMatch(other -> other.id().equals(one.id()))) {
                    throw new IllegalArgumentException("entry %d: %s is there twice".formatted(place, one.id()));
                }
                all.add(one);
            }
        }
        return all;
    }

    private static Recipient recipient(String entry, int place, Predicate<String> isAddress) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("entry %d is not of the form id=address".formatted(place));
        }
        String id = entry.substring(0, equals).strip();
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("entry %d: an id is of a-z, 0-9, - and _".formatted(place));
        }
        String address = entry.substring(equals + 1).strip();
        if (!isAddress.test(address)) {
            throw new IllegalArgumentException("entry %d: %s has no valid e-mail address".formatted(place, id));
        }
        return new Recipient(id, List.of(new Address(Channel.EMAIL, address)), LANGUAGE, true, List.of());
    }
}
