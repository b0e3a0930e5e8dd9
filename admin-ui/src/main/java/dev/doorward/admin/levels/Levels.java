package dev.doorward.admin.levels;

import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may what. Each change is one transaction that raises the document's version. */
public final class Levels {
    private static final long ABSURD_VERSION = 1_000_000_000_000L;

    private final Database database;
    private volatile @Nullable AccessDocument truth;

    public Levels(Database database) {
        this.database = database;
    }

    public void load() {
        truth = database.together(Levels::document);
    }

    /** What stands now; empty until the database was there once. */
    public Optional<AccessDocument> current() {
        return Optional.ofNullable(truth);
    }

    public Optional<Allowance> of(PersonId person) {
        return current().flatMap(document -> document.of(person));
    }

    /**
     * Limits stay as they are.
     *
     * @return the whole document, to be told
     */
    public AccessDocument give(PersonId person, AccessLevel level) {
        return changed((statements, version) -> level(statements, person, level));
    }

    /**
     * Of somebody who has a level.
     *
     * @return the whole document, to be told
     */
    public AccessDocument limit(PersonId person, LimitsWish wish) {
        return changed((statements, version) -> limits(statements, person, wish, version));
    }

    /**
     * Both at once: nobody has the level for a moment without the limits.
     *
     * @return the whole document, to be told
     */
    public AccessDocument give(PersonId person, AccessLevel level, LimitsWish wish) {
        return changed((statements, version) -> {
            level(statements, person, level);
            limits(statements, person, wish, version);
        });
    }

    /** What goes together with a level, or not at all; {@code taken} is 0 where there was none. */
    @FunctionalInterface
    public interface Further {
        void with(Database.Statements statements, int taken) throws SQLException;
    }

    /** @return the whole document, to be told */
    public AccessDocument take(PersonId person, Further further) {
        return changed((statements, version) -> further.with(
                statements, statements.update("delete from access_level where person = ?", person.value())));
    }

    /** Ours, under a version above one that somebody else holds; empty when there is nothing to do. */
    public Optional<AccessDocument> outrun(AccessDocument foreign) {
        AccessDocument ours = truth;
        boolean another = ours != null
                && foreign.version() < ABSURD_VERSION
                && (foreign.version() > ours.version()
                        || foreign.version() == ours.version() && !foreign.agreesWith(ours));
        return another
                ? Optional.of(changed((statements, version) -> statements.update(
                        "update access_document set version = greatest(version, ?)", foreign.version())))
                : Optional.empty();
    }

    /** A change of what is kept; {@code version} is that of the document that will say so first. */
    @FunctionalInterface
    private interface Work {
        void in(Database.Statements statements, long version) throws SQLException;
    }

    private synchronized AccessDocument changed(Work work) {
        AccessDocument next = database.together(statements -> {
            work.in(statements, version(statements) + 1);
            statements.update("update access_document set version = version + 1");
            return document(statements);
        });
        truth = next;
        return next;
    }

    private static void level(Database.Statements statements, PersonId person, AccessLevel level) throws SQLException {
        statements.update(
                "insert into access_level (person, level) values (?, ?)"
                        + " on conflict (person) do update set level = excluded.level",
                person.value(),
                level.name());
    }

    private static void limits(Database.Statements statements, PersonId person, LimitsWish wish, long version)
            throws SQLException {
        Limits before = statements
                .query("select limits from access_level where person = ?", Levels::limits, person.value())
                .getFirst();
        Limits after = before.with(wish, version);
        statements.update(
                "update access_level set limits = ?::jsonb where person = ?",
                new String(Json.write(after), StandardCharsets.UTF_8),
                person.value());
    }

    private static long version(Database.Statements statements) throws SQLException {
        return statements
                .query("select version from access_document", row -> row.getLong(1))
                .getFirst();
    }

    private static AccessDocument document(Database.Statements statements) throws SQLException {
        Map<PersonId, AccessLevel> levels = new HashMap<>();
        Map<PersonId, Allowance> limited = new HashMap<>();
        Map<PersonId, Allowance> expected = new HashMap<>();
        for (Map.Entry<PersonId, Allowance> one :
                statements.query("select person, level, limits from access_level", Levels::allowance)) {
            if (one.getValue().isExpected()) {
                expected.put(one.getKey(), one.getValue());
            } else if (one.getValue().hasLimits()) {
                limited.put(one.getKey(), one.getValue());
            } else {
                levels.put(one.getKey(), one.getValue().level());
            }
        }
        return new AccessDocument(version(statements), levels, limited, expected);
    }

    private static Map.Entry<PersonId, Allowance> allowance(ResultSet row) throws SQLException {
        AccessLevel level = AccessLevel.valueOf(row.getString("level"));
        return Map.entry(new PersonId(row.getString("person")), limits(row).of(level));
    }

    /** What can't be read lets nobody in whom it might keep out: the document is not told. */
    private static Limits limits(ResultSet row) throws SQLException {
        String kept = row.getString("limits");
        try {
            return kept == null ? Limits.NONE : Json.read(kept.getBytes(StandardCharsets.UTF_8), Limits.class);
        } catch (RejectedException e) {
            throw new IllegalStateException("limits in the database: " + e.getMessage(), e);
        }
    }
}
