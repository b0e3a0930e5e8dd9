package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.kit.database.Database;
import dev.doorward.vision.face.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of pictures as whoever takes the database sees it, and as an older version or a burglar writes it. */
final class Stored {
    private final Database database;

    Stored(DataSource source) {
        this.database = new Database(source);
    }

    /** A row as it was before there were keys. */
    void plain(PersonId person, NewPicture picture) {
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

    void run(String sql, Object... values) {
        database.update(sql, values);
    }

    /** The id of the key of each row that holds something: of pictures, and of visits, not of the marks that stay of some. */
    List<Optional<String>> keys() {
        return database.query(
                "SELECT key_id FROM (SELECT id, key_id FROM picture UNION ALL"
                        + " SELECT id, key_id FROM visit WHERE visitor_id IS NOT NULL) AS kept ORDER BY id",
                row -> Optional.ofNullable(row.getString(1)));
    }

    boolean holds(byte[] wanted) {
        return holds("picture", wanted);
    }

    /** Whether the bytes stand anywhere in the table's files, in deleted rows too. */
    boolean holds(String table, byte[] wanted) {
        Database owner = Schema.asOwner();
        owner.outside("CHECKPOINT");
        String text = new String(wanted, StandardCharsets.ISO_8859_1);
        return owner
                .query(
                        "SELECT pg_read_binary_file(pg_relation_filepath(part)) FROM pg_class,"
                                + " unnest(ARRAY[oid, reltoastrelid]::regclass[]) part"
                                + " WHERE oid = ?::regclass",
                        row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                        "recognition." + table)
                .stream()
                .anyMatch(file -> file.contains(text));
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
