package dev.doorward.recognition.people;

import dev.doorward.kit.database.Database.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Under which keys the stored pictures lie, those of visitors too.
 *
 * @param ids of the keys; an empty one for pictures from before there was a key
 */
record KeysInUse(List<Optional<String>> ids) {

    static KeysInUse of(Statements statements) throws SQLException {
        return new KeysInUse(statements.query(
                "SELECT key_id FROM picture UNION SELECT key_id FROM visit WHERE visitor_id IS NOT NULL",
                row -> Optional.ofNullable(row.getString(1))));
    }

    /** Whether any picture is sealed. */
    boolean any() {
        return ids.stream().anyMatch(Optional::isPresent);
    }

    /** Whether every picture lies under this one. */
    boolean only(RowKey key) {
        return ids.stream().allMatch(id -> id.equals(Optional.of(key.id())));
    }

    /** @throws SealedException when a picture lies under a key that isn't there */
    void require(KeyRing ring) {
        for (Optional<String> id : ids) {
            if (id.isPresent() && ring.find(id.get()).isEmpty()) {
                throw new SealedException("Pictures are sealed under another key than the one that is here ("
                        + id.get() + ", here is " + ring.newest().id()
                        + "): their people are listed, but not recognised by them, and no picture can be added. Put the"
                        + " right key back from a backup, or remove those pictures, and the visitors whose picture isn't shown,"
                        + " and take new ones.");
            }
        }
    }
}
