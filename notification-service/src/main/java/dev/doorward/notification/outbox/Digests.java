package dev.doorward.notification.outbox;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.DeliveryLine.Kind;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.wire.Json;
import dev.doorward.kit.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Once a day, for each recipient, what was held back since the last time; nothing when nothing was. */
public final class Digests {
    static final int MOST_LINES = 50;
    private static final String MARK = "digest";

    private final Database database;

    public Digests(Database database) {
        this.database = database;
    }

    /**
     * Makes them when it is time; a time at which this service was not running is made up for.
     *
     * @return whether there is one to send
     */
    public boolean look(NotificationConfig config, ZoneId zone, Instant now) {
        Instant due = lastTime(config, now.atZone(zone));
        return database.together(statements -> {
            Optional<Instant> made = statements
                    .query(
                            "select at from mark where name = ?",
                            row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                            MARK)
                    .stream()
                    .findFirst();
            if (made.isPresent() && !made.get().isBefore(due)) {
                return false;
            }
            statements.update(
                    "insert into mark (name, at) values (?, ?) on conflict (name) do update set at = excluded.at",
                    MARK,
                    now.atOffset(ZoneOffset.UTC));
            boolean any = false;
            for (String recipient : whoMissed(statements)) {
                any |= make(statements, recipient, config, now);
            }
            return any;
        });
    }

    /** The last time of day at which one was due. */
    private static Instant lastTime(NotificationConfig config, ZonedDateTime now) {
        ZonedDateTime today = now.with(config.digestAt());
        return (today.isAfter(now) ? now.minusDays(1).with(config.digestAt()) : today).toInstant();
    }

    /** Whoever was only spared what they knew needs no digest. */
    private static List<String> whoMissed(Database.Statements statements) throws SQLException {
        return statements.query(
                "select distinct recipient from delivery where digest is null and status = 'THROTTLED' order by 1",
                row -> row.getString(1));
    }

    private record Held(AlertEvent event, String door, Instant at, boolean repeated) {}

    private static boolean make(
            Database.Statements statements, String recipient, NotificationConfig config, Instant now)
            throws SQLException {
        List<Held> held = statements.query(
                "select a.event, coalesce(a.door, ''), a.at, d.status = 'SUPPRESSED' from delivery d"
                        + " join alert a on a.id = d.alert where d.recipient = ? and d.digest is null"
                        + " and d.status in ('THROTTLED', 'SUPPRESSED') and a.event is not null order by d.seq",
                row -> new Held(
                        AlertEvent.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBoolean(4)),
                recipient);
        if (held.isEmpty()) {
            return false;
        }
        MessageId id = MessageId.random();
        statements.update(
                "insert into alert (id, news, at, heard_at, told, body) values (?, 'DIGEST', ?, ?, true, ?::jsonb)",
                id.value(),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                new String(Json.write(digest(held, now)), StandardCharsets.UTF_8));
        statements.update(
                "insert into delivery (alert, kind, recipient, at, due, give_up_at, status, detail)"
                        + " values (?, ?, ?, ?, ?, ?, 'QUEUED', 'waits for its turn')",
                id.value(),
                Kind.DIGEST.name(),
                recipient,
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                now.plusSeconds(config.giveUpAfterHours() * 3_600L).atOffset(ZoneOffset.UTC));
        statements.update(
                "update delivery set digest = ? where recipient = ? and digest is null"
                        + " and status in ('THROTTLED', 'SUPPRESSED')",
                id.value(),
                recipient);
        return true;
    }

    private static Digest digest(List<Held> held, Instant now) {
        Map<AlertEvent, Digest.Count> counts = new EnumMap<>(AlertEvent.class);
        for (Held one : held) {
            counts.merge(
                    one.event(),
                    new Digest.Count(one.event(), one.repeated() ? 0 : 1, one.repeated() ? 1 : 0),
                    (a, b) -> new Digest.Count(a.event(), a.held() + b.held(), a.repeated() + b.repeated()));
        }
        List<Digest.Line> lines = held.stream()
                .filter(one -> !one.repeated())
                .map(one -> new Digest.Line(one.event(), one.door(), one.at()))
                .toList();
        int first = Math.max(0, lines.size() - MOST_LINES);
        return new Digest(held.getFirst().at(), now, List.copyOf(counts.values()), lines.subList(first, lines.size()));
    }
}
