package dev.doorward.evaluation.gallery;

import dev.doorward.embedded.Accounts;
import dev.doorward.embedded.EmbeddedDatabase;
import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove gallery}. */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description =
                "How long it takes to find a face among many: in memory, and by pgvector where the database has it.")
public final class ProveGallery implements Callable<Integer> {
    private static final int[] PEOPLE = {10, 1_000, 10_000, 100_000};

    @Option(names = "--out", required = true, description = "the report (JSON)")
    private Path out;

    @Option(
            names = "--database",
            description =
                    "JDBC address of a PostgreSQL with pgvector, with a user who may create it; the password is in"
                            + " PGPASSWORD. Without it the embedded one is asked, which lacks pgvector.")
    private @Nullable String database;

    @Option(names = "--faces", description = "so many in the database")
    private int faces = 100_000;

    @Override
    public Integer call() throws IOException, SQLException {
        List<SearchTime> memory = new ArrayList<>();
        for (int people : PEOPLE) {
            memory.add(SearchTime.of(people));
            System.out.println(memory.getLast().words());
        }
        GalleryReport report = new GalleryReport(memory, vectors().orElse(null));
        Report.write(out, report, "Gallery", "<p>The figures are in the JSON beside this page.</p>");
        report.lines().stream().skip(memory.size()).forEach(System.out::println);
        return Promises.told("gallery", report.broken());
    }

    private Optional<VectorReport> vectors() throws IOException, SQLException {
        if (database != null) {
            return vectors(database, Optional.ofNullable(System.getenv("PGPASSWORD")));
        }
        try (Scratch scratch = Scratch.of("prove-gallery")) {
            Accounts accounts = Accounts.random();
            try (EmbeddedDatabase embedded = EmbeddedDatabase.fleeting(scratch.folder(), accounts)) {
                embedded.start();
                String address = embedded.jdbcUrl() + "?user=" + Accounts.DATABASE_OWNER;
                return vectors(address, Optional.of(accounts.password(Accounts.DATABASE_OWNER)));
            }
        }
    }

    private Optional<VectorReport> vectors(String address, Optional<String> password) throws SQLException {
        Properties properties = new Properties();
        password.ifPresent(secret -> properties.setProperty("password", secret));
        try (Connection connection = DriverManager.getConnection(address, properties)) {
            VectorTrial trial = new VectorTrial(connection, faces);
            return trial.extension().isEmpty() ? Optional.empty() : Optional.of(trial.run());
        }
    }
}
