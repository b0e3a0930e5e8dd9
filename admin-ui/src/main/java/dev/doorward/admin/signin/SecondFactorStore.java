package dev.doorward.admin.signin;

import dev.doorward.kit.database.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of second factors and of the codes for who lost theirs. */
final class SecondFactorStore {
    /**
     * One account's.
     *
     * @param sealed the secret
     * @param lastStep the newest step of time of which a code was taken
     */
    record Stored(byte[] sealed, long lastStep, Instant madeAt) {}

    private final Database database;

    SecondFactorStore(Database database) {
        this.database = database;
    }

    Optional<Stored> of(String account) {
        return database
                .query(
                        "select sealed, last_step, made_at from second_factor where account = ?",
                        row -> new Stored(
                                row.getBytes("sealed"),
                                row.getLong("last_step"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant()),
                        account)
                .stream()
                .findFirst();
    }

    Set<String> accounts() {
        return Set.copyOf(database.query("select account from second_factor", row -> row.getString(1)));
    }

    /** Whether it was added: an account has one. */
    boolean add(String account, Stored factor, List<String> recoveryCodes) {
        return database.together(statements -> {
            int added = statements.update(
                    "insert into second_factor (account, sealed, last_step, made_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    account,
                    factor.sealed(),
                    factor.lastStep(),
                    factor.madeAt().atOffset(ZoneOffset.UTC));
            if (added == 0) {
                return false;
            }
            for (String code : recoveryCodes) {
                statements.update("insert into recovery_code (account, code) values (?, ?)", account, code);
            }
            return true;
        });
    }

    void remove(String account) {
        database.update("delete from second_factor where account = ?", account);
    }

    /** Whether the step is newer than all before; of two who bring the same code one is refused. */
    boolean taken(String account, long step) {
        return database.update(
                        "update second_factor set last_step = ? where account = ? and last_step < ?",
                        step,
                        account,
                        step)
                == 1;
    }

    /** Whether there was such a code; now there is not. */
    boolean spent(String account, String code) {
        return database.update("delete from recovery_code where account = ? and code = ?", account, code) == 1;
    }

    int recoveryCodes(String account) {
        return database.query("select count(*) from recovery_code where account = ?", row -> row.getInt(1), account)
                .getFirst();
    }
}
