package dev.doorward.evaluation.gallery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What pgvector does among many faces.
 *
 * @param version of the extension
 * @param indexSeconds to make the HNSW index, with the defaults that recognition-service uses (m 16, ef_construction 64)
 * @param exactMs comparing with every row, in the database
 */
record VectorReport(
        String version,
        int faces,
        @JsonProperty("index_seconds") double indexSeconds,
        @JsonProperty("exact_ms") Map<String, Double> exactMs,
        List<Hnsw> hnsw) {}
