package dev.doorward.admin.homeassistant;

import dev.doorward.admin.homeassistant.Discovery.Sensor;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What Home Assistant must be told, as messages; who sends them is not decided here. A name leaves the house's own
 * topics only while the owner wants it, and is taken back as soon as he does not or the person is forgotten.
 */
public final class HomeAssistant {
    static final String GRANTED = "granted";
    static final String DENIED = "denied";
    /** A sensor's state is at most this long in Home Assistant. */
    private static final int LONGEST_STATE = 255;

    private final String version;
    private final Function<PersonId, Optional<String>> names;
    private final Map<DoorId, DecisionMade> lastDecision = new HashMap<>();
    private final Map<DoorId, DecisionMade> lastPerson = new HashMap<>();
    private final Map<DoorId, Set<LockState.Alarm>> alarms = new HashMap<>();
    private final Set<DoorId> nameSensorRemoved = new HashSet<>();
    private final Set<DoorId> doorSensorRemoved = new HashSet<>();

    public HomeAssistant(String version, Function<PersonId, Optional<String>> names) {
        this.version = version;
        this.names = names;
    }

    /** A decision was made: what is told once, beside all that {@link #everything} keeps. */
    public synchronized List<Told> decided(DecisionMade made, NotificationConfig config) {
        lastDecision.put(made.door(), made);
        if (person(made.decision()).isPresent()) {
            lastPerson.put(made.door(), made);
        }
        return config.homeAssistant() ? List.of(visit(made)) : List.of();
    }

    /** The lock said something: which alarms have just begun. What stood when it was first heard is no news. */
    public synchronized List<Told> lockIs(LockState state, NotificationConfig config) {
        Set<LockState.Alarm> before = alarms.put(state.door(), Set.copyOf(state.alarms()));
        return before == null || !config.homeAssistant()
                ? List.of()
                : state.alarms().stream()
                        .distinct()
                        .filter(alarm -> !before.contains(alarm))
                        .map(alarm -> alarm(state.door(), alarm))
                        .toList();
    }

    /** The person is forgotten: a name that may be theirs is taken back, at each door. */
    public synchronized List<Told> forget(PersonId person, Collection<DoorId> doors) {
        List<Told> told = new ArrayList<>();
        for (DoorId door : doors) {
            boolean another = Optional.ofNullable(lastPerson.get(door))
                    .flatMap(made -> person(made.decision()))
                    .filter(last -> !last.equals(person))
                    .isPresent();
            if (!another) {
                lastPerson.remove(door);
                told.add(Told.kept(Topics.LAST_PERSON.at(door), ""));
            }
        }
        return told;
    }

    /**
     * All that is retained, whole; told at the start, on each change and whenever Home Assistant comes back.
     *
     * @param locks as they last said they are
     */
    public synchronized List<Told> everything(
            Collection<DoorId> doors, Function<DoorId, Optional<LockState>> locks, NotificationConfig config) {
        List<Told> told = new ArrayList<>();
        for (DoorId door : doors) {
            told.addAll(discovery(door, locks.apply(door), config));
            boolean named = config.homeAssistant() && config.homeAssistantNames();
            if (!named) {
                told.add(Told.kept(Topics.LAST_PERSON.at(door), ""));
            } else if (lastPerson.containsKey(door)) {
                told.add(Told.kept(Topics.LAST_PERSON.at(door), name(lastPerson.get(door))));
            }
            if (!config.homeAssistant()) {
                told.add(Told.kept(Topics.LAST_DECISION.at(door), ""));
            } else if (lastDecision.containsKey(door)) {
                told.add(Told.kept(Topics.LAST_DECISION.at(door), words(lastDecision.get(door))));
            }
        }
        return told;
    }

    /** An entity goes by being sent bare once, then by being left out. */
    private List<Told> discovery(DoorId door, Optional<LockState> lock, NotificationConfig config) {
        String topic = Discovery.topic(door);
        if (!config.homeAssistant()) {
            return List.of(Told.kept(topic, ""));
        }
        boolean code = lock.filter(LockState::takesCode).isPresent();
        Sensor names = sensor(door, config.homeAssistantNames(), nameSensorRemoved);
        // Before the lock was heard nobody knows: taken away, the entity would lose what its owner made of it.
        Sensor leaf = lock.map(state -> sensor(door, state.doorState() != null, doorSensorRemoved))
                .orElse(Sensor.ABSENT);
        Told first = Told.kept(topic, Discovery.message(door, version, names, leaf, code));
        Told after = Told.kept(topic, Discovery.message(door, version, gone(names), gone(leaf), code));
        return first.equals(after) ? List.of(first) : List.of(first, after);
    }

    /** @param removed where it was taken away already */
    private static Sensor sensor(DoorId door, boolean there, Set<DoorId> removed) {
        if (there) {
            removed.remove(door);
            return Sensor.PRESENT;
        }
        return removed.add(door) ? Sensor.REMOVED : Sensor.ABSENT;
    }

    private static Sensor gone(Sensor sensor) {
        return sensor == Sensor.REMOVED ? Sensor.ABSENT : sensor;
    }

    static String type(LockState.Alarm alarm) {
        return alarm.name().toLowerCase(Locale.ROOT);
    }

    private static Told alarm(DoorId door, LockState.Alarm alarm) {
        Map<String, String> event = Map.of("event_type", type(alarm));
        return Told.once(Topics.ALARM.at(door), new String(Json.write(event), StandardCharsets.UTF_8));
    }

    private static Told visit(DecisionMade made) {
        String type =
                switch (made.decision()) {
                    case Decision.Granted granted -> GRANTED;
                    case Decision.Denied denied -> DENIED;
                };
        Map<String, String> event = Map.of(
                "event_type",
                type,
                "reason",
                made.decision().words(),
                "source",
                made.source().name());
        return Told.once(Topics.VISIT.at(made.door()), new String(Json.write(event), StandardCharsets.UTF_8));
    }

    private static String words(DecisionMade made) {
        String words =
                switch (made.decision()) {
                    case Decision.Granted granted -> "Granted";
                    case Decision.Denied denied -> "Denied: " + denied.words();
                };
        return clipped(words + label(made.source()));
    }

    private String name(DecisionMade made) {
        return person(made.decision())
                .flatMap(names)
                .map(name -> clipped(name + label(made.source())))
                .orElse("");
    }

    private static String label(SourceKind source) {
        return switch (source) {
            case CAMERA, STREAM -> "";
            case DEMO -> " (demo)";
            case FILE, FOLDER -> " (recording)";
        };
    }

    private static Optional<PersonId> person(Decision decision) {
        return switch (decision) {
            case Decision.Granted granted -> Optional.of(granted.person());
            case Decision.Denied denied -> Optional.ofNullable(denied.person());
        };
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_STATE ? text : text.substring(0, LONGEST_STATE);
    }
}
