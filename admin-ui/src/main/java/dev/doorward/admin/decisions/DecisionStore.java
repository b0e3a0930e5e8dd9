package dev.doorward.admin.decisions;

import dev.doorward.admin.database.Database;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                person(made.decision()),
                made.decision() instanceof Decision.Denied denied
                        ? denied.reason().name()
                        : null,
                new String(Json.write(made), StandardCharsets.UTF_8));
    }

    /** The newest first, from before that place in the order. */
    List<StoredDecision> before(long seq, int limit) {
        return database.query(
                "select seq, body from decision where seq < ? order by seq desc limit ?",
                DecisionStore::stored,
                seq,
                limit);
    }

    private static @Nullable String person(Decision decision) {
        PersonId person =
                switch (decision) {
                    case Decision.Granted granted -> granted.person();
                    case Decision.Denied denied -> denied.person();
                };
        return person == null ? null : person.value();
    }

    private static StoredDecision stored(ResultSet row) throws SQLException {
        try {
            byte[] body = row.getString("body").getBytes(StandardCharsets.UTF_8);
            return new StoredDecision(row.getLong("seq"), Json.read(body, DecisionMade.class));
        } catch (RejectedException e) {
            throw new IllegalStateException("the table of decisions holds something else", e);
        }
    }
}
