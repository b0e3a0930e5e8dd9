package dev.doorward.evaluation.gallery;

import dev.doorward.evaluation.Quantiles;
import dev.doorward.vision.face.Embedding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Many faces in a table of pgvector, as recognition-service keeps them: what its index finds of what is there. */
final class VectorTrial {
    private static final int[] WIDTHS = {40, 130, 200, 400};
    private static final int NEAREST = 10;
    private static final int PROBES = 100;
    private static final int BATCH = 500;

    private final Connection connection;
    private final int faces;

    /** @param connection whose temporary table it is: nothing stays behind */
    VectorTrial(Connection connection, int faces) {
        this.connection = connection;
        this.faces = faces;
    }

    /** The extension's version; empty text where there is none to be had. */
    String extension() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT default_version FROM pg_available_extensions WHERE name = 'vector'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    VectorReport run() throws SQLException {
        execute("CREATE EXTENSION IF NOT EXISTS vector");
        execute("CREATE TEMPORARY TABLE face (id int PRIMARY KEY, embedding vector(" + Embedding.SIZE + "))");
        MadeUp made = new MadeUp(faces);
        List<Embedding> probes = fill(made);
        execute("SET maintenance_work_mem = '1GB'");
        long begun = System.nanoTime();
        execute("CREATE INDEX ON face USING hnsw (embedding vector_cosine_ops)");
        double seconds = (System.nanoTime() - begun) / 1e9;
        execute("ANALYZE face");
        execute("SET enable_indexscan = off");
        List<Double> exactMs = new ArrayList<>();
        List<List<Integer>> exact = ask(probes, exactMs);
        execute("SET enable_indexscan = on");
        execute("SET enable_seqscan = off");
        List<Hnsw> widths = new ArrayList<>();
        for (int width : WIDTHS) {
            execute("SET hnsw.ef_search = " + width);
            List<Double> milliseconds = new ArrayList<>();
            widths.add(compared(width, exact, ask(probes, milliseconds), milliseconds));
        }
        return new VectorReport(extension(), faces, seconds, Quantiles.of(exactMs), widths);
    }

    private List<Embedding> fill(MadeUp made) throws SQLException {
        List<Embedding> probes = new ArrayList<>();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO face VALUES (?, (?::real[])::vector)")) {
            for (int i = 0; i < faces; i++) {
                Embedding face = made.face();
                if (i % (faces / PROBES) == 0) {
                    probes.add(made.like(face, SearchTime.COSINE));
                }
                insert.setInt(1, i);
                insert.setObject(2, face.values());
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == faces - 1) {
                    insert.executeBatch();
                }
            }
        }
        return probes;
    }

    private List<List<Integer>> ask(List<Embedding> probes, List<Double> milliseconds) throws SQLException {
        List<List<Integer>> answers = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id FROM face ORDER BY embedding <=> (?::real[])::vector LIMIT " + NEAREST)) {
            for (Embedding probe : probes) {
                long begun = System.nanoTime();
                query.setObject(1, probe.values());
                List<Integer> nearest = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        nearest.add(rows.getInt(1));
                    }
                }
                milliseconds.add((System.nanoTime() - begun) / 1e6);
                answers.add(nearest);
            }
        }
        return answers;
    }

    private static Hnsw compared(
            int width, List<List<Integer>> exact, List<List<Integer>> found, List<Double> milliseconds) {
        int first = 0;
        int among = 0;
        for (int i = 0; i < exact.size(); i++) {
            first += !found.get(i).isEmpty()
                            && found.get(i).getFirst().equals(exact.get(i).getFirst())
                    ? 1
                    : 0;
            Set<Integer> both = new HashSet<>(found.get(i));
            both.retainAll(exact.get(i));
            among += both.size();
        }
        double probes = exact.size();
        return new Hnsw(width, first / probes, among / (probes * NEAREST), Quantiles.of(milliseconds));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
