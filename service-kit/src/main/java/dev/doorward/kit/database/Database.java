package dev.doorward.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements over a pool. Every method throws {@link DatabaseAwayException} when the database does not answer. */
public final class Database {
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

    private static RuntimeException translated(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        boolean away = state.isEmpty() // the pool's own: no connection within its time
                || List.of("08", "28", "3D", "53", "57").contains(state.substring(0, 2))
                || state.equals("42P01"); // tables are made as soon as the database is there
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
