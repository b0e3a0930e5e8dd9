package dev.doorward.embedded;

import dev.doorward.contract.Party;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One role and one schema for each service that keeps something, each closed to the others. */
final class DatabaseRoles {
    static final List<Party> OWNERS = List.of(Party.RECOGNITION, Party.ADMIN, Party.NOTIFICATION);

    private DatabaseRoles() {}

    /** Makes what is missing and sets the passwords; may be run again. Wants the superuser's connection. */
    static void prepare(Connection connection, Accounts accounts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (yes(statement, "SELECT 1 FROM pg_available_extensions WHERE name = 'vector'")) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public");
            }
            statement.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            for (Party owner : OWNERS) {
                String role = owner.user();
                if (!yes(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role);
                }
                statement.execute("ALTER ROLE " + role + " LOGIN PASSWORD '" + accounts.password(owner) + "'");
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
                statement.execute("ALTER ROLE " + role + " SET search_path = " + role + ", public");
            }
        }
    }

    private static boolean yes(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }
}
