package dev.doorward.notification.outbox;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Severity;
import dev.doorward.kit.database.Database;
import dev.doorward.notification.routing.History;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was told before, as the tables say within one transaction. */
final class Told implements History {
    private static final String ALARMS = Arrays.stream(AlertEvent.values())
            .filter(event -> event.severity() == Severity.ALARM)
            .map(AlertEvent::name)
            .collect(Collectors.joining(",", "{", "}"));

    private final Database.Statements statements;

    Told(Database.Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean toldOfVisit(DoorId door, TrackId track, Set<String> news) {
        return one(
                        "select max(heard_at) from alert where told and door = ? and track = ? and news = any (?::text[])",
                        door.value(),
                        track.value(),
                        "{" + String.join(",", news) + "}")
                .isPresent();
    }

    @Override
    public Optional<Instant> lastTold(Same same) {
        return last("told and ", same);
    }

    @Override
    public Optional<Instant> lastHeard(Same same) {
        return last("", same);
    }

    private Optional<Instant> last(String only, Same same) {
        return one(
                "select max(heard_at) from alert where " + only
                        + "news = ? and door is not distinct from ? and (? or person is not distinct from ?)",
                same.news(),
                same.door() == null ? null : same.door().value(),
                same.whoever(),
                same.who().map(PersonId::value).orElse(null));
    }

    @Override
    public int toldSince(String recipient, Instant since) {
        try {
            return statements
                    .query(
                            "select count(*) from delivery d join alert a on a.id = d.alert where d.recipient = ?"
                                    + " and d.at > ? and d.kind = 'ALERT'"
                                    + " and d.status not in ('THROTTLED', 'SUPPRESSED', 'NOT_CONFIGURED')"
                                    + " and not a.event = any (?::text[])",
                            row -> row.getInt(1),
                            recipient,
                            since.atOffset(ZoneOffset.UTC),
                            ALARMS)
                    .getFirst();
        } catch (SQLException e) {
            throw new Database.Failed(e);
        }
    }

    private Optional<Instant> one(String sql, @Nullable Object... values) {
        try {
            return Optional.ofNullable(statements
                            .query(sql, row -> new Moment(row.getObject(1, OffsetDateTime.class)), values)
                            .getFirst()
                            .at())
                    .map(OffsetDateTime::toInstant);
        } catch (SQLException e) {
            throw new Database.Failed(e);
        }
    }

    /** The list of rows holds no null itself. */
    private record Moment(@Nullable OffsetDateTime at) {}
}
