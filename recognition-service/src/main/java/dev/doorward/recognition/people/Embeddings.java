package dev.doorward.recognition.people;

import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.models.Model;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Embeddings as {@code real[]} of 512, and the model that makes them. */
public final class Embeddings {
    /**
     * Embeddings of two models cannot be compared, so each row and each verdict names its own; nor can those that were made
     * of it in another way than today's, the second ({@code Embedder}).
     */
    public static final String MODEL = Model.EMBEDDING.file().replace(".onnx", "-2");

    private Embeddings() {}

    static Embedding read(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        Float[] boxed = (Float[]) array.getArray();
        float[] values = new float[boxed.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = boxed[i];
        }
        return new Embedding(values);
    }
}
