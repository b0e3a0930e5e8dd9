package dev.doorward.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fewer rows that still stand for all: every kind in its share, each spread evenly over the file. */
public final class Sampling {
    private Sampling() {}

    /**
     * The sample, in the order of the file.
     *
     * @param size how many rows; every kind gets its share, rounded, and at least one
     */
    public static <T, K> List<T> evenly(List<T> rows, int size, Function<T, K> kind) {
        if (size >= rows.size()) {
            return rows;
        }
        Map<K, List<T>> kinds = new LinkedHashMap<>();
        rows.forEach(row ->
                kinds.computeIfAbsent(kind.apply(row), k -> new ArrayList<>()).add(row));
        Map<K, Integer> shares = shares(kinds, size, rows.size());
        List<T> chosen = new ArrayList<>();
        kinds.forEach((k, all) -> chosen.addAll(spread(all, shares.get(k))));
        chosen.sort((a, b) -> Integer.compare(rows.indexOf(a), rows.indexOf(b)));
        return chosen;
    }

    /** Largest remainders, so that the shares add up to the size. */
    private static <T, K> Map<K, Integer> shares(Map<K, List<T>> kinds, int size, int total) {
        Map<K, Integer> shares = new LinkedHashMap<>();
        kinds.forEach((kind, all) -> shares.put(kind, Math.max(1, (int) ((long) all.size() * size / total))));
        while (shares.values().stream().mapToInt(Integer::intValue).sum() < size) {
            K most = kinds.keySet().stream()
                    .filter(kind -> shares.get(kind) < kinds.get(kind).size())
                    .max((a, b) -> Double.compare(
                            lacking(kinds, shares, a, size, total), lacking(kinds, shares, b, size, total)))
                    .orElseThrow();
            shares.merge(most, 1, Integer::sum);
        }
        return shares;
    }

    private static <T, K> double lacking(Map<K, List<T>> kinds, Map<K, Integer> shares, K kind, int size, int total) {
        return (double) kinds.get(kind).size() * size / total - shares.get(kind);
    }

    private static <T> List<T> spread(List<T> all, int size) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            chosen.add(all.get(i * all.size() / size));
        }
        return chosen;
    }
}
