package dev.doorward.recognition.people;

import static dev.doorward.recognition.people.Database.execute;
import static dev.doorward.recognition.people.Database.query;
import static dev.doorward.recognition.people.Database.update;

import dev.doorward.contract.PersonId;
import dev.doorward.embedded.Accounts;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestInfra;
import dev.doorward.vision.face.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of pictures as whoever takes the database sees it, and as an older version or a burglar writes it. */
final class Stored {
    private final DataSource source;

    Stored(DataSource source) {
        this.source = source;
    }

    /** A row as it was before there were keys. */
    void plain(PersonId person, NewPicture picture) throws SQLException {
        run(
                "INSERT INTO picture (id, person_id, original, thumbnail, model, embedding) VALUES (?, ?, ?, ?, ?, ?)",
                PictureId.random().value(),
                person.value(),
                picture.original(),
                picture.thumbnail(),
                Embeddings.MODEL,
                picture.embedding().values());
        run("UPDATE revision SET number = number + 1");
    }

    void run(String sql, Object... values) throws SQLException {
        try (Connection connection = source.getConnection()) {
            update(connection, sql, values);
        }
    }

    /** The id of the key of each row, of pictures and of visits. */
    List<Optional<String>> keys() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return query(
                    connection,
                    row -> Optional.ofNullable(row.getString(1)),
                    "SELECT key_id FROM (SELECT id, key_id FROM picture UNION ALL SELECT id, key_id FROM visit) AS kept"
                            + " ORDER BY id");
        }
    }

    boolean holds(byte[] wanted) throws SQLException {
        return holds("picture", wanted);
    }

    /** Whether the bytes stand anywhere in the table's files, in deleted rows too. */
    boolean holds(String table, byte[] wanted) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                TestDatabase.jdbcUrl(),
                Accounts.DATABASE_OWNER,
                TestInfra.accounts().password(Accounts.DATABASE_OWNER))) {
            execute(owner, "CHECKPOINT");
            String text = new String(wanted, StandardCharsets.ISO_8859_1);
            return query(
                            owner,
                            row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                            "SELECT pg_read_binary_file(pg_relation_filepath(part)) FROM pg_class,"
                                    + " unnest(ARRAY[oid, reltoastrelid]::regclass[]) part"
                                    + " WHERE oid = ?::regclass",
                            "recognition." + table)
                    .stream()
                    .anyMatch(file -> file.contains(text));
        }
    }

    /** A stretch of the embedding as PostgreSQL keeps numbers in its files. */
    static byte[] stretch(Embedding embedding) {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
        for (float value : Arrays.copyOfRange(embedding.values(), 100, 104)) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }
}
