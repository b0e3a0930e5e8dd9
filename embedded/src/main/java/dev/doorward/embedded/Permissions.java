package dev.doorward.embedded;

import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one user of the broker may publish and read, as MQTT topic filters. It follows from the contract's producers and
 * consumers; only Home Assistant's own discovery topics and the observer stand here.
 */
public record Permissions(List<String> publish, List<String> read) {
    private static final String HOME_ASSISTANT_TOPICS = "homeassistant/#";
    private static final String HOME_ASSISTANT_BIRTH = "homeassistant/status";
    /** One of them at each door, so their instance names vary; every other service has one name in the house. */
    private static final Set<Party> AT_A_DOOR = Set.of(Party.CAMERA, Party.ACCESS);

    /** Of recognition-service: more than a house has work for. */
    private static final int MOST_REPLICAS = 4;

    public static Permissions of(String user) {
        if (user.equals(Accounts.OBSERVER)) {
            return new Permissions(List.of(), List.of("#"));
        }
        return Stream.of(Party.values())
                .filter(party -> party.user().equals(user))
                .findFirst()
                .map(Permissions::of)
                .orElseThrow(() -> new IllegalArgumentException("no user of the broker: " + user));
    }

    private static Permissions of(Party party) {
        Stream<String> publish = Topics.all().stream()
                .filter(row -> row.producers().contains(party))
                .flatMap(row -> instances(party).map(instance -> ownFilter(row, instance)))
                .distinct();
        Stream<String> read = Topics.all().stream()
                .filter(row -> row.consumers().contains(party))
                .map(Topic::filter);
        return new Permissions(
                Stream.concat(publish, discoveryOut(party)).toList(),
                Stream.concat(read, discoveryIn(party)).toList());
    }

    private static Stream<String> instances(Party party) {
        if (AT_A_DOOR.contains(party)) {
            return Stream.of("+");
        }
        Stream<String> others = party == Party.RECOGNITION
                ? IntStream.rangeClosed(2, MOST_REPLICAS).mapToObj(number -> party.user() + "-" + number)
                : Stream.empty();
        return Stream.concat(Stream.of(party.user()), others);
    }

    /** A service speaks as itself: recognition cannot say that liveness is online. */
    private static String ownFilter(Topic<?> row, String instance) {
        return row.pattern().replace("{instance}", instance).replaceAll("\\{[a-z]+}", "+");
    }

    private static Stream<String> discoveryOut(Party party) {
        return switch (party) {
            case ADMIN, HOME_ASSISTANT -> Stream.of(HOME_ASSISTANT_TOPICS);
            case CAMERA, RECOGNITION, LIVENESS, ACCESS, NOTIFICATION -> Stream.empty();
        };
    }

    private static Stream<String> discoveryIn(Party party) {
        return switch (party) {
            case ADMIN -> Stream.of(HOME_ASSISTANT_BIRTH);
            case HOME_ASSISTANT -> Stream.of(HOME_ASSISTANT_TOPICS);
            case CAMERA, RECOGNITION, LIVENESS, ACCESS, NOTIFICATION -> Stream.empty();
        };
    }

    public boolean mayPublish(String topic) {
        return publish.stream().anyMatch(filter -> covers(filter, topic));
    }

    /** Whether everything that this filter matches may be read. */
    public boolean mayRead(String filter) {
        return read.stream().anyMatch(permitted -> covers(permitted, filter));
    }

    /** Whether a filter matches every topic that another filter matches (MQTT 3.1.1, section 4.7). */
    static boolean covers(String filter, String other) {
        String[] wide = filter.split("/", -1);
        String[] narrow = other.split("/", -1);
        for (int i = 0; i < wide.length; i++) {
            if (wide[i].equals("#")) {
                return true;
            }
            if (i >= narrow.length || narrow[i].equals("#") || !(wide[i].equals("+") || wide[i].equals(narrow[i]))) {
                return false;
            }
        }
        return wide.length == narrow.length;
    }
}
