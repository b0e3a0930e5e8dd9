package dev.doorward.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.contract.Party;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @Test
    void a_service_keeps_its_things_in_its_own_schema_and_no_other_reads_them() throws Exception {
        try (Connection recognition = TestDatabase.connect(Party.RECOGNITION)) {
            run(recognition, "CREATE TABLE secret (n int)");
            assertThat(one(recognition, "SELECT schemaname FROM pg_tables WHERE tablename = 'secret'"))
                    .isEqualTo("recognition");
        }
        try (Connection notification = TestDatabase.connect(Party.NOTIFICATION)) {
            assertThatThrownBy(() -> run(notification, "SELECT * FROM recognition.secret"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> DriverManager.getConnection(TestDatabase.jdbcUrl(), "admin", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(TestDatabase.jdbcUrl(), "postgres", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_vector_type_is_there_when_the_extension_is() throws Exception {
        try (Connection recognition = TestDatabase.connect(Party.RECOGNITION)) {
            String available = one(recognition, "SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'");
            assumeThat(available).as("this PostgreSQL has pgvector").isEqualTo("1");
            assertThat(one(recognition, "SELECT '[1,2]'::vector <=> '[1,2]'::vector"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_second_start_finds_the_data_although_the_first_process_was_killed(@TempDir Path folder) throws Exception {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLater.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        first.inputReader().readLine();
        first.destroyForcibly().waitFor();

        try (EmbeddedDatabase second = EmbeddedDatabase.durable(folder, 0, KilledLater.ACCOUNTS)) {
            second.start();
            try (Connection admin = connect(second, KilledLater.ACCOUNTS)) {
                assertThat(one(admin, "SELECT count(*) FROM kept")).isEqualTo("0");
                assertThat(one(admin, "SHOW fsync")).isEqualTo("on");
            }
        }
        assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    /** A process that starts a database, says so, and waits for its end. */
    static final class KilledLater {
        static final Accounts ACCOUNTS = new Accounts(
                Map.of("admin", "a", "recognition", "r", "notification", "n", Accounts.DATABASE_OWNER, "p"));

        public static void main(String... folder) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.durable(Path.of(folder[0]), 0, ACCOUNTS);
            database.start();
            try (Connection admin = connect(database, ACCOUNTS)) {
                run(admin, "CREATE TABLE kept (n int)");
            }
            System.out.println("ready");
            System.in.read();
        }
    }

    private static Connection connect(EmbeddedDatabase database, Accounts accounts) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), "admin", accounts.password("admin"));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
