package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a stored picture says of a person: it shows them, or somebody else who was mistaken for them.
 *
 * @param mistaken whether somebody else
 */
record Subject(PersonId person, boolean mistaken) {
    /** As {@link #of} reads them. */
    static final String COLUMNS = "person_id, mistaken_for";

    static Subject shows(PersonId person) {
        return new Subject(person, false);
    }

    static Subject mistakenFor(PersonId person) {
        return new Subject(person, true);
    }

    /** @param column of the first of {@link #COLUMNS} */
    static Subject of(ResultSet row, int column) throws SQLException {
        String shown = row.getString(column);
        return shown == null ? mistakenFor(new PersonId(row.getString(column + 1))) : shows(new PersonId(shown));
    }

    /** Where the person of such a picture stands. */
    String column() {
        return mistaken ? "mistaken_for" : "person_id";
    }

    /** Part of what is sealed, so it stays as it is: none can be made the other. */
    @Override
    public String toString() {
        return mistaken ? "not " + person : person.value();
    }
}
