package dev.doorward.admin.signin;

import dev.doorward.kit.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The tables of accounts, sessions and tokens. */
final class SignInStore {
    record StoredAccount(Account account, String password) {}

    record StoredSession(String secret, String account, Instant madeAt) {}

    record StoredToken(Token token, String secret) {}

    private final Database database;

    SignInStore(Database database) {
        this.database = database;
    }

    List<StoredAccount> accounts() {
        return database.query("select id, name, role, password, made_at from account", SignInStore::account);
    }

    List<StoredSession> sessions() {
        return database.query(
                "select secret, account, made_at from session",
                row -> new StoredSession(row.getString("secret"), row.getString("account"), at(row)));
    }

    List<StoredToken> tokens() {
        return database.query("select id, secret, name, role, made_by, made_at from api_token", SignInStore::token);
    }

    /** Whether the name was free. */
    boolean add(Account account, String password) {
        return database.together(statements -> insert(statements, account, password));
    }

    /** Only while there is nobody else: two who set up at once do not both become owners. */
    boolean addFirst(Account account, String password) {
        return database.together(statements -> {
            statements.query("select pg_advisory_xact_lock(4711)", row -> true);
            boolean nobody = statements
                    .query("select count(*) from account", row -> row.getLong(1))
                    .equals(List.of(0L));
            return nobody && insert(statements, account, password);
        });
    }

    private static boolean insert(Database.Statements statements, Account account, String password)
            throws SQLException {
        return statements.update(
                        "insert into account (id, name, role, password, made_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        account.id(),
                        account.name(),
                        account.role().name(),
                        password,
                        at(account.madeAt()))
                == 1;
    }

    /** Whether an owner is left; otherwise nothing was changed. */
    boolean changeRole(String id, Role role) {
        return database.update(
                        "update account set role = ? where id = ? and (? = 'OWNER' or exists"
                                + " (select from account where role = 'OWNER' and id <> ?))",
                        role.name(),
                        id,
                        role.name(),
                        id)
                == 1;
    }

    /** Whether an owner is left; otherwise nothing was removed. */
    boolean remove(String id) {
        return database.update(
                        "delete from account where id = ? and (role <> 'OWNER' or exists"
                                + " (select from account where role = 'OWNER' and id <> ?))",
                        id,
                        id)
                == 1;
    }

    void changePassword(String id, String password) {
        database.update("update account set password = ? where id = ?", password, id);
    }

    void add(StoredSession session) {
        database.update(
                "insert into session (secret, account, made_at) values (?, ?, ?)",
                session.secret(),
                session.account(),
                at(session.madeAt()));
    }

    void removeSession(String secret) {
        database.update("delete from session where secret = ?", secret);
    }

    void removeSessionsBefore(Instant moment) {
        database.update("delete from session where made_at < ?", at(moment));
    }

    void removeSessionsOf(String account) {
        database.update("delete from session where account = ?", account);
    }

    void add(Token token, String secret) {
        database.update(
                "insert into api_token (id, secret, name, role, made_by, made_at) values (?, ?, ?, ?, ?, ?)",
                token.id(),
                secret,
                token.name(),
                token.role().name(),
                token.madeBy(),
                at(token.madeAt()));
    }

    Optional<String> removeToken(String id) {
        List<String> secrets =
                database.query("delete from api_token where id = ? returning secret", row -> row.getString(1), id);
        return secrets.stream().findFirst();
    }

    private static StoredAccount account(ResultSet row) throws SQLException {
        return new StoredAccount(
                new Account(row.getString("id"), row.getString("name"), Role.valueOf(row.getString("role")), at(row)),
                row.getString("password"));
    }

    private static StoredToken token(ResultSet row) throws SQLException {
        return new StoredToken(
                new Token(
                        row.getString("id"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("made_by"),
                        at(row)),
                row.getString("secret"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("made_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
