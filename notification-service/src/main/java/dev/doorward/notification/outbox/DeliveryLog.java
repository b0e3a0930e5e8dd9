package dev.doorward.notification.outbox;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.kit.database.Database;
import dev.doorward.notification.delivery.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of all that was to be told; kept for a stated time. */
public final class DeliveryLog {
    private final Database database;

    public DeliveryLog(Database database) {
        this.database = database;
    }

    /** The newest first. */
    public List<DeliveryLine> read(NotificationAsked.Log filter) {
        return database.query(
                "select d.seq, d.alert, d.kind, a.event, a.door, d.recipient, d.channel, d.status, d.code, d.detail,"
                        + " d.tries, d.copies, a.acknowledged_at is not null, d.at, d.settled_at"
                        + " from delivery d join alert a on a.id = d.alert"
                        + " where (?::text is null or d.recipient = ?) and (?::text is null or d.status = ?)"
                        + " and (?::text is null or a.event = ?) and (?::bigint is null or d.seq < ?)"
                        + " order by d.seq desc limit ?",
                DeliveryLog::line,
                filter.recipient(),
                filter.recipient(),
                name(filter.status()),
                name(filter.status()),
                name(filter.event()),
                name(filter.event()),
                filter.before(),
                filter.before(),
                filter.limit());
    }

    /** A test was sent, and that is its end. */
    public void tested(MessageId id, String recipient, Channel channel, Outcome outcome, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        database.together(statements -> {
            statements.update(
                    "insert into alert (id, news, at, heard_at, told, body) values (?, 'TEST', ?, ?, true, '{}'::jsonb)",
                    id.value(),
                    at,
                    at);
            return statements.update(
                    "insert into delivery (alert, kind, recipient, at, tries, status, channel, code, detail, settled_at)"
                            + " values (?, 'TEST', ?, ?, 1, ?, ?, nullif(?, ''), ?, ?)",
                    id.value(),
                    recipient,
                    at,
                    outcome.status().name(),
                    channel.name(),
                    outcome.code(),
                    outcome.words(),
                    at);
        });
    }

    /** Forgets what is older; what still waits stays. */
    public int forgetBefore(Instant now, Duration kept) {
        return database.update(
                "delete from alert where heard_at < ? and not exists"
                        + " (select from delivery where alert = alert.id and settled_at is null)",
                now.minus(kept).atOffset(ZoneOffset.UTC));
    }

    /**
     * Takes away all that tells of somebody. Of whoever is forgotten nothing is taken any more.
     *
     * @return how many alerts; the same each time it is asked
     */
    public int forget(MessageId request, PersonId person, Instant now) {
        return database.together(statements -> {
            List<Integer> before = statements.query(
                    "select alerts from forgotten where request = ?", row -> row.getInt(1), request.value());
            if (!before.isEmpty()) {
                return before.getFirst();
            }
            int alerts = statements.update(
                    "delete from alert where person = ? or with_person = ?", person.value(), person.value());
            statements.update(
                    "insert into forgotten (request, person, alerts, at) values (?, ?, ?, ?)",
                    request.value(),
                    person.value(),
                    alerts,
                    now.atOffset(ZoneOffset.UTC));
            return alerts;
        });
    }

    private static DeliveryLine line(ResultSet row) throws SQLException {
        return new DeliveryLine(
                row.getLong(1),
                new MessageId(row.getString(2)),
                DeliveryLine.Kind.valueOf(row.getString(3)),
                known(row.getString(4), AlertEvent::valueOf),
                known(row.getString(5), DoorId::new),
                row.getString(6),
                known(row.getString(7), Channel::valueOf),
                DeliveryStatus.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getInt(12),
                row.getBoolean(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                known(row.getObject(15, OffsetDateTime.class), OffsetDateTime::toInstant));
    }

    private static <F, T> @Nullable T known(@Nullable F from, Function<F, T> to) {
        return from == null ? null : to.apply(from);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
