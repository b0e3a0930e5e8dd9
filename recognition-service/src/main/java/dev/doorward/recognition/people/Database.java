package dev.doorward.recognition.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions over JDBC: all of a piece of work or nothing of it. */
final class Database {
    /** One piece of work on one connection. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** One row of an answer. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /**
     * Runs the work; a failure takes back all of it.
     *
     * @throws DatabaseUnavailableException when the database is away or its tables are not there yet
     */
    <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw away(e) ? new DatabaseUnavailableException(e) : new IllegalStateException(e);
        }
    }

    /**
     * A statement that is a transaction of its own.
     *
     * @throws DatabaseUnavailableException as {@link #transaction}
     */
    void outside(String sql) {
        try (Connection connection = source.getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw away(e) ? new DatabaseUnavailableException(e) : new IllegalStateException(e);
        }
    }

    static <T> List<T> query(Connection connection, Row<T> row, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(row.of(rows));
            }
            return answer;
        }
    }

    /** How many rows it changed. */
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /**
     * PostgreSQL's classes of errors (manual, appendix A): 08 connection, 53 resources, 57 operator intervention, 25006
     * read-only after a failover, 42P01 and 3F000 a schema that is not made yet. The pool itself gives no state.
     */
    private static boolean away(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("25006")
                || state.equals("42P01")
                || state.equals("3F000");
    }
}
