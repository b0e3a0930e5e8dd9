package dev.doorward.admin.forgetting;

import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is to be forgotten, and who has done so. What is asked for once stays so, over restarts, until all have answered. */
public final class Receipts {
    private static final String ALL =
            "select id, person, asked_at, owner, done_at, removed from forget_request join forget_owner on request = id";
    private static final String IN_ORDER = " order by asked_at desc, id, owner";

    private final Database database;

    public Receipts(Database database) {
        this.database = database;
    }

    /** A request; the one that there is when it was asked for before. */
    public Receipt ask(ForgetPerson wish, Collection<String> owners) {
        return database.together(statements -> {
            statements.update(
                    "insert into forget_request (id, person, asked_at) values (?, ?, ?) on conflict (person) do nothing",
                    wish.id().value(),
                    wish.person().value(),
                    wish.askedAt().atOffset(ZoneOffset.UTC));
            for (String owner : owners) {
                statements.update(
                        "insert into forget_owner (request, owner) select id, ? from forget_request where person = ?"
                                + " on conflict do nothing",
                        owner,
                        wish.person().value());
            }
            return receipts(
                            statements,
                            ALL + " where person = ?" + IN_ORDER,
                            wish.person().value())
                    .getFirst();
        });
    }

    /** A door that was not known before may have something of everybody. */
    public void ownerCame(String owner) {
        database.update(
                "insert into forget_owner (request, owner) select id, ? from forget_request on conflict do nothing",
                owner);
    }

    /** @return whether that is news; of what nobody asked for nothing is kept */
    public boolean done(String owner, PersonForgotten answer) {
        return database.together(statements -> done(statements, owner, answer));
    }

    /** The same within a transaction that removes what was the page's own. */
    public boolean done(Database.Statements statements, String owner, PersonForgotten answer) throws SQLException {
        return statements.update(
                        "insert into forget_owner (request, owner, done_at, removed)"
                                + " select id, ?, ?, ?::jsonb from forget_request where id = ? and person = ?"
                                + " on conflict (request, owner) do update"
                                + " set done_at = excluded.done_at, removed = excluded.removed"
                                + " where forget_owner.done_at is null",
                        owner,
                        answer.at().atOffset(ZoneOffset.UTC),
                        new String(Json.write(answer.removed()), StandardCharsets.UTF_8),
                        answer.request().value(),
                        answer.person().value())
                > 0;
    }

    /** Those that somebody has not answered yet, the newest first. */
    public List<Receipt> open(int most) {
        return several("where id in (select request from forget_owner where done_at is null limit ?)", most);
    }

    /** The newest first. */
    public List<Receipt> newest(int most) {
        return several("where id in (select id from forget_request order by asked_at desc limit ?)", most);
    }

    public Optional<Receipt> find(MessageId request) {
        return several("where id = ?", request.value()).stream().findFirst();
    }

    /** Everybody who is, or is to be, forgotten. */
    public List<PersonId> people() {
        return database.query("select person from forget_request", row -> new PersonId(row.getString(1)));
    }

    /** Doors that ever wrote something down or decided something. */
    public List<String> doors() {
        return database.query("select door from trail_line union select door from decision", row -> row.getString(1));
    }

    private List<Receipt> several(String which, Object value) {
        return database.together(statements -> receipts(statements, ALL + " " + which + IN_ORDER, value));
    }

    private static List<Receipt> receipts(Database.Statements statements, String sql, Object value)
            throws SQLException {
        Map<MessageId, List<Row>> requests = new LinkedHashMap<>();
        for (Row row : statements.query(sql, Row::of, value)) {
            requests.computeIfAbsent(row.request(), first -> new ArrayList<>()).add(row);
        }
        return requests.values().stream().map(Row::receipt).toList();
    }

    private record Row(MessageId request, PersonId person, Instant askedAt, Receipt.Owner owner) {
        static Row of(ResultSet row) throws SQLException {
            OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
            return new Row(
                    new MessageId(row.getString("id")),
                    new PersonId(row.getString("person")),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    new Receipt.Owner(
                            row.getString("owner"),
                            done == null ? Receipt.State.WAITING : Receipt.State.DONE,
                            done == null ? null : done.toInstant(),
                            removed(row.getString("removed"))));
        }

        static Receipt receipt(List<Row> rows) {
            Row first = rows.getFirst();
            return new Receipt(
                    first.request(),
                    first.person(),
                    first.askedAt(),
                    rows.stream().map(Row::owner).toList());
        }

        /** In one order, whatever the database makes of it. */
        private record Removed(TreeMap<String, Integer> removed) {}

        private static Map<String, Integer> removed(String json) {
            try {
                String wrapped = "{\"removed\":" + json + "}";
                return Json.read(wrapped.getBytes(StandardCharsets.UTF_8), Removed.class)
                        .removed();
            } catch (RejectedException e) {
                throw new IllegalStateException("the table of receipts holds something else", e);
            }
        }
    }
}
