package dev.doorward.admin.decisions;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of decisions. */
final class DecisionStore {
    private static final String SELECT =
            "select seq, body, exists (select from snapshot where decision = id) as pictured,"
                    + " (select person from snapshot where decision = id) as said,"
                    + " (select not_them from snapshot where decision = id) as not_them from decision where ";

    private final Database database;

    DecisionStore(Database database) {
        this.database = database;
    }

    /** Keeps a decision once, however often it arrives. */
    void keep(DecisionMade made) {
        database.update(
                "insert into decision (id, door, decided_at, person, reason, body) values (?, ?, ?, ?, ?, ?::jsonb)"
                        + " on conflict (id) do nothing",
                made.id().value(),
                made.door().value(),
                made.decidedAt().atOffset(ZoneOffset.UTC),
                made.decision().person() == null
                        ? null
                        : made.decision().person().value(),
                made.decision() instanceof Decision.Denied denied
                        ? denied.reason().name()
                        : null,
                new String(Json.write(made), StandardCharsets.UTF_8));
    }

    /** The newest first, from before that place in the order. */
    List<StoredDecision> before(long seq, Filter filter, int limit) {
        Filter.Conditions conditions = filter.conditions();
        List<String> terms = new ArrayList<>(List.of("seq < ?"));
        terms.addAll(conditions.terms());
        List<Object> values = new ArrayList<>(List.of(seq));
        values.addAll(conditions.values());
        values.add(limit);
        return database.query(
                SELECT + String.join(" and ", terms) + " order by seq desc limit ?",
                DecisionStore::stored,
                values.toArray());
    }

    void forgetBefore(Instant moment) {
        database.update("delete from decision where decided_at < ?", moment.atOffset(ZoneOffset.UTC));
    }

    Optional<DecisionMade> find(MessageId id) {
        return database.query("select body from decision where id = ?", DecisionStore::made, id.value()).stream()
                .findFirst();
    }

    Optional<StoredDecision> stored(MessageId id) {
        return database.query(SELECT + "id = ?", DecisionStore::stored, id.value()).stream()
                .findFirst();
    }

    /** Of so many, the newest first. */
    List<MessageId> underDuress(int of) {
        return database.query(
                "select id from (select id, seq, body from decision order by seq desc limit ?) newest"
                        + " where body #>> '{pin,duress}' = 'true' order by seq desc",
                row -> new MessageId(row.getString("id")),
                of);
    }

    private static StoredDecision stored(ResultSet row) throws SQLException {
        String said = row.getString("said");
        return new StoredDecision(
                row.getLong("seq"),
                made(row),
                row.getBoolean("pictured"),
                said == null ? null : new PersonId(said),
                row.getBoolean("not_them"));
    }

    private static DecisionMade made(ResultSet row) throws SQLException {
        try {
            return Json.read(row.getString("body").getBytes(StandardCharsets.UTF_8), DecisionMade.class);
        } catch (RejectedException e) {
            throw new IllegalStateException("the table of decisions holds something else", e);
        }
    }
}
