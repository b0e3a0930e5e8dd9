package dev.doorward.notification.outbox;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.alert.DeliveryLine.Kind;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.wire.Json;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.sealing.Sealer;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.routing.Routing;
import dev.doorward.notification.routing.Throttle;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes an alert, once, and writes down whom it goes to and who is not told, and why: all of it in one transaction, so that a
 * crash leaves either everything or nothing, and the message comes again.
 */
public final class Intake {
    private final Database database;
    private final AddressBook addresses;
    private final Sealer sealer;

    public Intake(Database database, AddressBook addresses, Sealer sealer) {
        this.database = database;
        this.addresses = addresses;
        this.sealer = sealer;
    }

    /** What becomes of an alert for one recipient: it is QUEUED, SUPPRESSED or THROTTLED. */
    public record Line(String recipient, DeliveryStatus status, String detail) {}

    /**
     * @param level of whom it is about
     * @param picture a JPEG of that moment; asked for only when somebody is told
     * @param zone of the house
     * @return empty when it came before, or when nobody wants to know
     */
    public List<Line> take(
            Alert alert,
            Optional<AccessLevel> level,
            Supplier<Optional<byte[]>> picture,
            NotificationConfig config,
            ZoneId zone,
            Instant now) {
        Routing.Way way = Routing.of(alert, level, config, addresses.all(), now.atZone(zone));
        if (way.recipients().isEmpty()) {
            return List.of();
        }
        return database.together(statements -> {
            // Two of the same visit must not both find that nobody was told.
            statements.query("select pg_advisory_xact_lock(1)", row -> 0);
            if (isForgotten(statements, alert)) {
                return List.of();
            }
            if (alert instanceof Alert.Raised raised && !stands(statements, raised)) {
                return List.of(); // told before a restart
            }
            Told history = new Told(statements);
            Optional<String> known = Throttle.known(alert, history, config, now);
            if (!insert(statements, alert, known.isEmpty() && reachesAny(way.recipients()), now)) {
                return List.of();
            }
            List<Line> lines = new ArrayList<>();
            for (String recipient : way.recipients()) {
                Optional<String> held =
                        known.or(() -> Throttle.held(alert, recipient, history, config, now.atZone(zone)));
                DeliveryStatus status = held.isEmpty()
                        ? DeliveryStatus.QUEUED
                        : known.isPresent() ? DeliveryStatus.SUPPRESSED : DeliveryStatus.THROTTLED;
                Line line = new Line(recipient, status, held.orElse("waits for its turn"));
                write(statements, alert, line, config, now);
                lines.add(line);
            }
            if (lines.stream().anyMatch(line -> line.status() == DeliveryStatus.QUEUED)) {
                keep(statements, alert, picture.get());
                for (Routing.Escalation escalation : way.escalations()) {
                    escalate(statements, alert, escalation, now);
                }
            }
            return lines;
        });
    }

    /** Of what nobody could be told, nobody knows. */
    private boolean reachesAny(Set<String> recipients) {
        return addresses.strangers(List.copyOf(recipients)).size() < recipients.size();
    }

    /** These alarms stand at a door and no others: those are news again when they come again. */
    public void over(DoorId door, Set<LockState.Alarm> standing) {
        database.update(
                "delete from standing where door = ? and not alarm = any (?::text[])",
                door.value(),
                standing.stream().map(LockState.Alarm::name).collect(Collectors.joining(",", "{", "}")));
    }

    private static boolean stands(Database.Statements statements, Alert.Raised raised) throws SQLException {
        return statements.update(
                        "insert into standing (door, alarm) values (?, ?) on conflict do nothing",
                        raised.door().value(),
                        raised.alarm().name())
                == 1;
    }

    private static boolean isForgotten(Database.Statements statements, Alert alert) throws SQLException {
        return !statements
                .query(
                        "select 1 from forgotten where person in (?, ?) limit 1",
                        row -> 1,
                        text(alert.who()),
                        text(alert.withWhom()))
                .isEmpty();
    }

    private static boolean insert(Database.Statements statements, Alert alert, boolean told, Instant now)
            throws SQLException {
        return statements.update(
                        "insert into alert (id, event, door, track, news, person, with_person, at, heard_at, told, body)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (id) do nothing",
                        alert.id().value(),
                        alert.event().name(),
                        alert.door() == null ? null : alert.door().value(),
                        alert instanceof Alert.Visited visited ? visited.track().value() : null,
                        alert.news(),
                        text(alert.who()),
                        text(alert.withWhom()),
                        alert.at().atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        told,
                        new String(Json.write(alert), StandardCharsets.UTF_8))
                == 1;
    }

    private static void write(
            Database.Statements statements, Alert alert, Line line, NotificationConfig config, Instant now)
            throws SQLException {
        boolean waits = line.status() == DeliveryStatus.QUEUED;
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        statements.update(
                "insert into delivery (alert, kind, recipient, at, due, give_up_at, status, detail, settled_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                alert.id().value(),
                Kind.ALERT.name(),
                line.recipient(),
                at,
                waits ? at : null,
                at.plusHours(config.giveUpAfterHours()),
                line.status().name(),
                line.detail(),
                waits ? null : at);
    }

    private void keep(Database.Statements statements, Alert alert, Optional<byte[]> picture) throws SQLException {
        if (picture.isPresent()) {
            statements.update(
                    "update alert set picture = ? where id = ?",
                    sealer.seal(alert.id().value(), picture.get()),
                    alert.id().value());
        }
    }

    private static void escalate(
            Database.Statements statements, Alert alert, Routing.Escalation escalation, Instant now)
            throws SQLException {
        statements.update(
                "insert into escalation (alert, due, recipients) values (?, ?, ?::text[]) on conflict do nothing",
                alert.id().value(),
                now.plus(escalation.after()).atOffset(ZoneOffset.UTC),
                "{" + String.join(",", escalation.recipients()) + "}");
    }

    private static @Nullable String text(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }
}
