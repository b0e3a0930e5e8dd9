package dev.doorward.evaluation.gallery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code prove gallery}.
 *
 * @param memory searches in memory, one number of people each
 * @param pgvector null where the database has no such extension
 */
record GalleryReport(
        @JsonProperty("in_memory") List<SearchTime> memory,
        @Nullable VectorReport pgvector) {
    private static final int PEOPLE = 10_000;
    private static final double MOST_MS = 2;

    /** The promises that this breaks, in words. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        memory.stream()
                .filter(search -> search.people() == PEOPLE && search.medianMs() > MOST_MS)
                .forEach(search -> broken.add(String.format(
                        Locale.ROOT, "a search among 10,000 takes %.2f ms, promised are 2", search.medianMs())));
        return broken;
    }

    List<String> lines() {
        List<String> lines =
                new ArrayList<>(memory.stream().map(SearchTime::words).toList());
        if (pgvector == null) {
            lines.add("pgvector: this database does not have it; name one that does with --database");
        } else {
            lines.add(String.format(
                    Locale.ROOT,
                    "pgvector %s, %,d faces: index made in %.0f s; exact, in the database, median %.1f ms",
                    pgvector.version(),
                    pgvector.faces(),
                    pgvector.indexSeconds(),
                    pgvector.exactMs().get("p50")));
            pgvector.hnsw().forEach(width -> lines.add(width.words()));
        }
        return lines;
    }
}
