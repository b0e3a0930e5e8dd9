package dev.doorward.admin.decisions;

import dev.doorward.admin.database.Database;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The table of decisions. */
final class DecisionStore {
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
                "select seq, body, exists (select from snapshot where decision = id) as pictured from decision where "
                        + String.join(" and ", terms) + " order by seq desc limit ?",
                DecisionStore::stored,
                values.toArray());
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
        try {
            byte[] body = row.getString("body").getBytes(StandardCharsets.UTF_8);
            return new StoredDecision(
                    row.getLong("seq"), Json.read(body, DecisionMade.class), row.getBoolean("pictured"));
        } catch (RejectedException e) {
            throw new IllegalStateException("the table of decisions holds something else", e);
        }
    }
}
