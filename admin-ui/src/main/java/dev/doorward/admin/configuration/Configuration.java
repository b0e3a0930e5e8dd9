package dev.doorward.admin.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.admin.database.Database;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.InvalidConfigException;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The truth of each section: the newest version in the database, held in memory so that it can be told again and again
 * while the database is away. What a broker retained, or a service remembers, never wins over it: a version from
 * elsewhere that is not below ours is outrun by telling ours anew under a greater number.
 */
public final class Configuration {
    /** Nobody changes a section so often; a greater number is not of this house. */
    private static final long ABSURD_VERSION = 1_000_000_000_000L;

    private final ConfigStore store;
    private final Clock clock;
    private final Map<String, ConfigDocument> truth = new ConcurrentHashMap<>();

    public Configuration(Database database, Clock clock) {
        this.store = new ConfigStore(database);
        this.clock = clock;
    }

    /** Reads the truth; a section that was never written gets its defaults as version 1. */
    public void load() {
        for (Section<?> section : Section.all()) {
            ConfigDocument newest = store.newest(section.name()).orElseGet(() -> {
                store.append(document(section.name(), 1, section.defaultBody()));
                return store.newest(section.name()).orElseThrow();
            });
            truth.put(section.name(), newest);
        }
    }

    /** What stands now; empty until the database was there once. */
    public Optional<ConfigDocument> current(Section<?> section) {
        return Optional.ofNullable(truth.get(section.name()));
    }

    public List<ConfigDocument> all() {
        return Section.all().stream().flatMap(s -> current(s).stream()).toList();
    }

    /** The record of a section as it stands, or its defaults. */
    public <T> T valueOf(Section<T> section) {
        ConfigDocument document = truth.get(section.name());
        try {
            return document == null ? section.defaults() : section.parse(document.body());
        } catch (InvalidConfigException e) {
            return section.defaults(); // kept by an older program whose bounds were wider
        }
    }

    /**
     * Changes a section.
     *
     * @param expectedVersion the version that the change was made from
     */
    public synchronized Change change(Section<?> section, long expectedVersion, JsonNode body) {
        JsonNode whole;
        try {
            whole = Json.mapper().valueToTree(section.parseStrictly(body));
        } catch (InvalidConfigException e) {
            return new Change.Invalid(e.problems());
        }
        ConfigDocument next = document(section.name(), expectedVersion + 1, whole);
        boolean asExpected = store.newest(section.name())
                .filter(newest -> newest.version() == expectedVersion)
                .isPresent();
        if (asExpected && store.append(next)) {
            truth.put(section.name(), next);
            return new Change.Made(next);
        }
        ConfigDocument current = store.newest(section.name()).orElseThrow();
        truth.put(section.name(), current);
        return new Change.Conflict(current);
    }

    /**
     * Somebody holds a version that is not our truth; ours is written anew above it.
     *
     * @return ours, to be told, unless there is nothing to do
     */
    public synchronized Optional<ConfigDocument> outrun(String section, long foreignVersion) {
        ConfigDocument ours = truth.get(section);
        if (ours == null || foreignVersion < ours.version() || foreignVersion >= ABSURD_VERSION) {
            return Optional.empty();
        }
        ConfigDocument above = document(section, foreignVersion + 1, ours.body());
        store.append(above);
        ConfigDocument newest = store.newest(section).orElseThrow();
        truth.put(section, newest);
        return Optional.of(newest);
    }

    /** Whether a document that was heard on the broker is another truth than ours. */
    public boolean contradicts(ConfigDocument heard) {
        ConfigDocument ours = truth.get(heard.section());
        return ours != null
                && (heard.version() > ours.version()
                        || heard.version() == ours.version() && !heard.body().equals(ours.body()));
    }

    private ConfigDocument document(String section, long version, JsonNode body) {
        return new ConfigDocument(section, version, clock.instant().truncatedTo(ChronoUnit.MICROS), body);
    }
}
