package dev.doorward.admin.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.InvalidConfigException;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import dev.doorward.kit.database.Database;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The truth of each section: the newest version in the database, held in memory so that it can be told again and again
 * while the database is away. What a broker retained, or a service remembers, never wins over it: a version from
 * elsewhere that is not below ours is outrun by telling ours anew under a greater number.
 */
public final class Configuration {
    /** Nobody changes a section so often; a greater number is not of this house. */
    private static final long ABSURD_VERSION = 1_000_000_000_000L;

    /** The author of what nobody asked for. */
    private static final String OURSELVES = "doorward";

    /** A change that somebody wants. @param expectedVersion the version that it was made from */
    public record Wish(Section<?> section, long expectedVersion, JsonNode body) {}

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
                store.append(ours(document(section.name(), 1, section.defaultBody()), "defaults"));
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
     * A wish to put a section back to what an earlier version said.
     *
     * @return empty when there is no such earlier version
     */
    public Optional<Wish> rollBack(Section<?> section, long expectedVersion, long to) {
        return store.version(section.name(), to)
                .map(old -> new Wish(section, expectedVersion, old.document().body()));
    }

    /** Changes several sections, all of them or none. */
    public synchronized Change change(List<Wish> wishes, String author, @Nullable String note) {
        List<Version> next = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Wish wish : wishes) {
            try {
                JsonNode whole = Json.mapper().valueToTree(wish.section().parseStrictly(wish.body()));
                ConfigDocument document = document(wish.section().name(), wish.expectedVersion() + 1, whole);
                next.add(new Version(document, author, note));
            } catch (InvalidConfigException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            return new Change.Invalid(problems);
        }
        List<ConfigDocument> documents = next.stream().map(Version::document).toList();
        Optional<ConfigDocument> overtaken = overtaken(wishes);
        if (overtaken.isEmpty() && store.append(next)) {
            documents.forEach(document -> truth.put(document.section(), document));
            return new Change.Made(documents);
        }
        ConfigDocument current = overtaken.or(() -> overtaken(wishes)).orElseThrow();
        truth.put(current.section(), current);
        return new Change.Conflict(current);
    }

    /** The newest first, from before that version. */
    public List<Version> history(Section<?> section, long before, int limit) {
        return store.history(section.name(), before, limit);
    }

    /** What stands now in the first section that somebody changed since it was looked at. */
    private Optional<ConfigDocument> overtaken(List<Wish> wishes) {
        for (Wish wish : wishes) {
            ConfigDocument newest = store.newest(wish.section().name()).orElseThrow();
            if (newest.version() != wish.expectedVersion()) {
                return Optional.of(newest);
            }
        }
        return Optional.empty();
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
        store.append(ours(above, "outran a foreign version " + foreignVersion));
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

    /** A version that nobody asked for. */
    private static List<Version> ours(ConfigDocument document, String note) {
        return List.of(new Version(document, OURSELVES, note));
    }

    private ConfigDocument document(String section, long version, JsonNode body) {
        return new ConfigDocument(section, version, clock.instant().truncatedTo(ChronoUnit.MICROS), body);
    }
}
