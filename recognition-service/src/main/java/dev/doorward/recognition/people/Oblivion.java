package dev.doorward.recognition.people;

import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.kit.database.Database.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Removes somebody with all that hangs on them, and writes down how much that was, so that asked again it says the same. */
final class Oblivion {
    private Oblivion() {}

    static PersonForgotten of(Statements statements, ForgetPerson wish) throws SQLException {
        List<PersonForgotten> before = statements.query(
                "SELECT people, pictures, at FROM forgotten WHERE request = ? AND person_id = ?",
                row -> answer(row, wish),
                wish.id().value(),
                wish.person().value());
        return before.isEmpty() ? removed(statements, wish) : before.getFirst();
    }

    private static PersonForgotten removed(Statements statements, ForgetPerson wish) throws SQLException {
        String person = wish.person().value();
        int pictures = statements.update("DELETE FROM picture WHERE person_id = ?", person);
        int people = statements.update("DELETE FROM person WHERE id = ?", person);
        statements.update(
                "INSERT INTO forgotten (request, person_id, people, pictures) VALUES (?, ?, ?, ?)",
                wish.id().value(),
                person,
                people,
                pictures);
        return of(statements, wish);
    }

    private static PersonForgotten answer(ResultSet row, ForgetPerson wish) throws SQLException {
        return new PersonForgotten(
                wish.id(),
                wish.person(),
                Map.of(
                        PersonForgotten.NAMES, row.getInt(1),
                        PersonForgotten.PICTURES, row.getInt(2),
                        PersonForgotten.EMBEDDINGS, row.getInt(2)),
                row.getTimestamp(3).toInstant());
    }
}
