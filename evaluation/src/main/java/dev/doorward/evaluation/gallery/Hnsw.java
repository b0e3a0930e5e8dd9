package dev.doorward.evaluation.gallery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;

/**
 * The index of pgvector at one width of its search.
 *
 * @param searched {@code hnsw.ef_search}
 * @param recall1 share of probes whose most alike face is the one that the exact search finds
 * @param recall10 share of the exact ten most alike that are among its ten
 * @param milliseconds from the question to the answer, over JDBC on this machine
 */
record Hnsw(
        @JsonProperty("ef_search") int searched,
        @JsonProperty("recall_at_1") double recall1,
        @JsonProperty("recall_at_10") double recall10,
        Map<String, Double> milliseconds) {

    String words() {
        return String.format(
                Locale.ROOT,
                "pgvector, ef_search %d: recall at 1 %.1f %%, at 10 %.1f %%, median %.2f ms, 95th percentile %.2f ms",
                searched,
                100 * recall1,
                100 * recall10,
                milliseconds.get("p50"),
                milliseconds.get("p95"));
    }
}
