package dev.doorward.notification.outbox;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.DeliveryLine.Kind;
import dev.doorward.kit.database.Database;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Alerts that nobody acknowledged go to others too. */
public final class Escalations {
    private final Database database;

    public Escalations(Database database) {
        this.database = database;
    }

    private record Due(String alert, OffsetDateTime at, List<String> recipients) {}

    /**
     * Hands on what is due.
     *
     * @return whether there was any
     */
    public boolean look(Instant now, Duration giveUp) {
        return database.together(statements -> {
            List<Due> due = statements.query(
                    "select alert, due, recipients from escalation where due <= ? order by due",
                    row -> new Due(row.getString(1), row.getObject(2, OffsetDateTime.class), texts(row.getArray(3))),
                    now.atOffset(ZoneOffset.UTC));
            for (Due one : due) {
                statements.update("delete from escalation where alert = ? and due = ?", one.alert(), one.at());
                for (String recipient : one.recipients()) {
                    statements.update(
                            "insert into delivery (alert, kind, recipient, at, due, give_up_at, status, detail)"
                                    + " values (?, ?, ?, ?, ?, ?, 'QUEUED', 'nobody has acknowledged it')"
                                    + " on conflict do nothing",
                            one.alert(),
                            Kind.ESCALATION.name(),
                            recipient,
                            now.atOffset(ZoneOffset.UTC),
                            now.atOffset(ZoneOffset.UTC),
                            now.plus(giveUp).atOffset(ZoneOffset.UTC));
                }
            }
            return !due.isEmpty();
        });
    }

    /**
     * Somebody saw to it: it goes to nobody else.
     *
     * @return false when there is no such alert
     */
    public boolean acknowledge(MessageId alert, Instant now) {
        return database.together(statements -> {
            statements.update("delete from escalation where alert = ?", alert.value());
            return statements.update(
                            "update alert set acknowledged_at = coalesce(acknowledged_at, ?) where id = ?",
                            now.atOffset(ZoneOffset.UTC),
                            alert.value())
                    == 1;
        });
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
