package dev.doorward.admin.signin;

import dev.doorward.kit.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keys that a phone, a computer or a stick keeps and that somebody opens by finger, face or PIN: two factors in one, so
 * no password is asked for beside them. Only the public half is here.
 */
public final class Passkeys {
    /**
     * A passkey as its owner sees it.
     *
     * @param host the name of the page that it was made under, and is good for
     */
    public record Passkey(String id, String name, String host, Instant madeAt) {}

    /**
     * What is needed to check a signature.
     *
     * @param credential the authenticator's own name for it
     * @param model of the authenticator; zeros when it does not say
     * @param algorithm of COSE
     * @param counter of signatures, as the authenticator last said; zero when it does not count
     */
    public record Key(String credential, String account, UUID model, byte[] publicKey, long algorithm, long counter) {}

    private final Database database;
    private final Clock clock;

    public Passkeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<Passkey> of(String account) {
        return database.query(
                "select id, name, host, made_at from passkey where account = ? order by made_at, id",
                row -> new Passkey(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("host"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()),
                account);
    }

    /** How many each account has; who has none is missing. */
    public Map<String, Integer> counts() {
        return database
                .query(
                        "select account, count(*) from passkey group by account",
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<Key> keys(String account) {
        return database.query("select * from passkey where account = ?", Passkeys::key, account);
    }

    public Optional<Key> key(String credential) {
        return database.query("select * from passkey where credential = ?", Passkeys::key, credential).stream()
                .findFirst();
    }

    /** Whether it was added: the same one is not added twice. */
    public boolean add(Key key, String name, String host) {
        return database.update(
                        "insert into passkey (id, credential, account, name, host, model, public_key, algorithm, counter,"
                                + " made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        UUID.randomUUID().toString(),
                        key.credential(),
                        key.account(),
                        name,
                        host,
                        key.model(),
                        key.publicKey(),
                        key.algorithm(),
                        key.counter(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                == 1;
    }

    /** Whether the counter went on, or is not kept at all: one that stands still or goes back is a copy's. */
    public boolean counted(String credential, long counter) {
        return database.update(
                        "update passkey set counter = ? where credential = ? and (counter < ? or counter = 0 and ? = 0)",
                        counter,
                        credential,
                        counter,
                        counter)
                == 1;
    }

    /** Whether the account had it. */
    public boolean remove(String account, String id) {
        return database.update("delete from passkey where account = ? and id = ?", account, id) == 1;
    }

    public void removeAll(String account) {
        database.update("delete from passkey where account = ?", account);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString("credential"),
                row.getString("account"),
                row.getObject("model", UUID.class),
                row.getBytes("public_key"),
                row.getLong("algorithm"),
                row.getLong("counter"));
    }
}
