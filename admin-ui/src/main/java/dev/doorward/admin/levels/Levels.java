package dev.doorward.admin.levels;

import dev.doorward.admin.database.Database;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.PersonId;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    public Optional<AccessLevel> of(PersonId person) {
        return current().map(document -> document.levels().get(person));
    }

    /** @return the whole document, to be told */
    public AccessDocument give(PersonId person, AccessLevel level) {
        return changed(statements -> statements.update(
                "insert into access_level (person, level) values (?, ?)"
                        + " on conflict (person) do update set level = excluded.level",
                person.value(),
                level.name()));
    }

    /** @return the whole document, to be told */
    public AccessDocument take(PersonId person) {
        return changed(statements -> statements.update("delete from access_level where person = ?", person.value()));
    }

    /** Ours, under a version above one that somebody else holds; empty when there is nothing to do. */
    public Optional<AccessDocument> outrun(AccessDocument foreign) {
        AccessDocument ours = truth;
        boolean another = ours != null
                && foreign.version() < ABSURD_VERSION
                && (foreign.version() > ours.version()
                        || foreign.version() == ours.version()
                                && !foreign.levels().equals(ours.levels()));
        return another
                ? Optional.of(changed(statements -> statements.update(
                        "update access_document set version = greatest(version, ?)", foreign.version())))
                : Optional.empty();
    }

    private synchronized AccessDocument changed(Database.Work<Integer> work) {
        AccessDocument next = database.together(statements -> {
            work.in(statements);
            statements.update("update access_document set version = version + 1");
            return document(statements);
        });
        truth = next;
        return next;
    }

    private static AccessDocument document(Database.Statements statements) throws SQLException {
        long version = statements
                .query("select version from access_document", row -> row.getLong(1))
                .getFirst();
        Map<PersonId, AccessLevel> levels = statements
                .query(
                        "select person, level from access_level",
                        row -> Map.entry(
                                new PersonId(row.getString("person")), AccessLevel.valueOf(row.getString("level"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new AccessDocument(version, levels);
    }
}
