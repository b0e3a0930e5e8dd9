package dev.doorward.recognition.people;

import dev.doorward.contract.Party;
import dev.doorward.embedded.Accounts;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestInfra;
import dev.doorward.kit.database.Database;
import dev.doorward.recognition.TestKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The service's tables in this process's database, made as the service makes them. */
final class Schema {
    /** A service that still runs beside a test, on the same database, forgets visits that are over. */
    static final Instant TOMORROW = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));

    private Schema() {}

    static PGSimpleDataSource migrated() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestDatabase.jdbcUrl());
        source.setUser(Party.RECOGNITION.user());
        source.setPassword(TestDatabase.password(Party.RECOGNITION));
        migrate(source);
        return source;
    }

    /** As whoever the database belongs to. */
    static Database asOwner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestDatabase.jdbcUrl());
        source.setUser(Accounts.DATABASE_OWNER);
        source.setPassword(TestInfra.accounts().password(Accounts.DATABASE_OWNER));
        return new Database(source);
    }

    /** The keys that everyone has who uses this database. */
    static Keys keys() {
        return new Keys(List.of(TestKey.TEXT), Path.of("unused"));
    }

    static void migrate(PGSimpleDataSource source) {
        Flyway.configure()
                .dataSource(source)
                .defaultSchema("recognition")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
