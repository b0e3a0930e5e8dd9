package dev.doorward.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements over a pool. Every method throws {@link DatabaseAwayException} when the database does not answer. */
public final class Database {
    /**
     * PostgreSQL's errors (manual, appendix A) that are over a moment later: 08 connection, 28 and 3D an account or a
     * database that is not made yet, 53 resources, 57 operator intervention, 25006 read-only after a failover, 3F000 and
     * 42P01 a schema or a table that is made as soon as the database is there.
     */
    private static final List<String> AWAY = List.of("08", "28", "3D", "53", "57", "25006", "3F000", "42P01");

    private final DataSource pool;

    public Database(DataSource pool) {
        this.pool = pool;
    }

    /** One row as what it stands for. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A statement's failure, through code that may not throw it as it is; it comes out of {@link #together} as any. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException cause;

        public Failed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** Several statements that hold together or not at all. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Statements statements) throws SQLException;
    }

    public <T> List<T> query(String sql, Row<T> row, Object... values) {
        return together(statements -> statements.query(sql, row, values));
    }

    /** @return how many rows were changed */
    public int update(String sql, Object... values) {
        return together(statements -> statements.update(sql, values));
    }

    /** Runs the work in one transaction. */
    public <T> T together(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(new Statements(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw translated(e);
        } catch (Failed e) {
            throw translated(e.cause);
        }
    }

    /** Runs a statement that can't be part of a transaction, {@code VACUUM} for one. */
    public void outside(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        boolean away = state.isEmpty() // the pool's own: no connection within its time
                || AWAY.stream().anyMatch(state::startsWith);
        return away
                ? new DatabaseAwayException("the database does not answer", e)
                : new IllegalStateException(e.getMessage(), e);
    }

    /** Statements of one transaction. */
    public static final class Statements {
        private final Connection connection;

        private Statements(Connection connection) {
            this.connection = connection;
        }

        public <T> List<T> query(String sql, Row<T> row, Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row.read(rows));
                }
                return all;
            }
        }

        public int update(String sql, Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(sql, values)) {
                return statement.executeUpdate();
            }
        }

        private PreparedStatement prepared(String sql, Object[] values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        }
    }
}
