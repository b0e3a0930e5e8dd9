package dev.doorward.recognition.people;

import static dev.doorward.recognition.people.Database.query;
import static dev.doorward.recognition.people.Database.update;

import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.PersonForgotten;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Removes somebody with all that hangs on them, and writes down how much that was, so that asked again it says the same. */
final class Oblivion {
    private Oblivion() {}

    static PersonForgotten of(Connection connection, ForgetPerson wish) throws SQLException {
        List<PersonForgotten> before = query(
                connection,
                row -> answer(row, wish),
                "SELECT people, pictures, at FROM forgotten WHERE request = ? AND person_id = ?",
                wish.id().value(),
                wish.person().value());
        return before.isEmpty() ? removed(connection, wish) : before.getFirst();
    }

    private static PersonForgotten removed(Connection connection, ForgetPerson wish) throws SQLException {
        String person = wish.person().value();
        int pictures = update(connection, "DELETE FROM picture WHERE person_id = ?", person);
        int people = update(connection, "DELETE FROM person WHERE id = ?", person);
        update(
                connection,
                "INSERT INTO forgotten (request, person_id, people, pictures) VALUES (?, ?, ?, ?)",
                wish.id().value(),
                person,
                people,
                pictures);
        return of(connection, wish);
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
