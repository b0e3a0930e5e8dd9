package dev.doorward.notification.outbox;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine.Kind;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.sealing.Sealer;
import dev.doorward.notification.delivery.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be told, in order for each recipient: only the oldest of a recipient is ever handed out.
 *
 * <pre>
 *   waiting --begin--> being tried --settle--> settled
 *      ^                   |
 *      '------postpone-----'      killed here: tried again, with one copy more counted
 * </pre>
 */
public final class Outbox {
    private static final String HEADS =
            "select distinct on (d.recipient) d.seq, d.alert, d.kind, d.recipient, d.status, d.tries, d.at, d.due,"
                    + " d.give_up_at, a.body, a.event from delivery d join alert a on a.id = d.alert"
                    + " where d.settled_at is null order by d.recipient, d.seq";

    private final Database database;
    private final Sealer sealer;

    public Outbox(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** The oldest of each recipient, due or not. */
    public List<Pending> heads() {
        return database.query(HEADS, Outbox::pending);
    }

    /** The picture of an alert, while somebody is still to get it. */
    public Optional<byte[]> picture(MessageId alert) {
        return database
                .query(
                        "select picture from alert where id = ? and picture is not null",
                        row -> row.getBytes(1),
                        alert.value())
                .stream()
                .findFirst()
                .flatMap(kept -> opened(alert, kept));
    }

    /**
     * Before a try: if nobody ever says what became of it, the next one may be a copy, and is counted as one.
     *
     * @return false when it is not as it was read: somebody else has tried it meanwhile
     */
    public boolean begin(Pending pending, Instant now) {
        return database.update(
                        "update delivery set copies = copies + (started_at is not null)::int, started_at = ?,"
                                + " tries = tries + 1 where seq = ? and settled_at is null and tries = ?",
                        now.atOffset(ZoneOffset.UTC),
                        pending.seq(),
                        pending.tries())
                == 1;
    }

    /** The end of it. */
    public void settle(
            Pending pending,
            DeliveryStatus status,
            Optional<Channel> channel,
            String code,
            String detail,
            Instant now) {
        database.together(statements -> {
            statements.update(
                    "update delivery set status = ?, channel = ?, code = nullif(?, ''), detail = ?, settled_at = ?,"
                            + " started_at = null, due = null where seq = ?",
                    status.name(),
                    channel.map(Channel::name).orElse(null),
                    code,
                    detail,
                    now.atOffset(ZoneOffset.UTC),
                    pending.seq());
            letGo(statements, pending.alert());
            return null;
        });
    }

    /** Tried in vain; again at that time. Where an answer may have been lost, that is counted as a possible copy. */
    public void postpone(Pending pending, Optional<Channel> channel, Outcome outcome, Instant due) {
        database.update(
                "update delivery set status = 'RETRYING', channel = ?, code = nullif(?, ''), detail = ?, due = ?,"
                        + " copies = copies + ?, started_at = null where seq = ?",
                channel.map(Channel::name).orElse(null),
                outcome.code(),
                outcome.words(),
                due.atOffset(ZoneOffset.UTC),
                outcome.unanswered() ? 1 : 0,
                pending.seq());
    }

    /** A provider is back: who waits for it need not wait longer. */
    public void hurry(Channel channel, Instant now) {
        database.update(
                "update delivery set due = ? where settled_at is null and status = 'RETRYING' and channel = ? and due > ?",
                now.atOffset(ZoneOffset.UTC),
                channel.name(),
                now.atOffset(ZoneOffset.UTC));
    }

    /** A picture is kept for as long as somebody is to get it, escalations included. */
    private static void letGo(Database.Statements statements, MessageId alert) throws SQLException {
        statements.update(
                "update alert set picture = null where id = ? and picture is not null"
                        + " and not exists (select from delivery where alert = ? and settled_at is null)"
                        + " and not exists (select from escalation where alert = ?)",
                alert.value(),
                alert.value(),
                alert.value());
    }

    private Optional<byte[]> opened(MessageId alert, byte[] sealed) {
        try {
            return Optional.of(sealer.open(alert.value(), sealed));
        } catch (Sealer.UnsealableException e) {
            return Optional.empty();
        }
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getLong(1),
                new MessageId(row.getString(2)),
                Kind.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(11)).map(AlertEvent::valueOf),
                row.getString(4),
                DeliveryStatus.valueOf(row.getString(5)),
                row.getInt(6),
                time(row, 7),
                time(row, 8),
                time(row, 9),
                row.getString(10));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? Instant.EPOCH : time.toInstant();
    }
}
