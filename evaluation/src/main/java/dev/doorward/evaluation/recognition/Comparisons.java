package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Sampling;
import dev.doorward.evaluation.Table;
import dev.doorward.evaluation.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pictures are compared with which.
 *
 * @param pictures each once
 * @param pairs of places in {@code pictures}
 */
record Comparisons(List<FacePicture> pictures, List<Pair> pairs) {
    /** Everyone with everyone: what fits into memory as scores. */
    private static final long MOST_PAIRS = 200_000_000;

    /** Two pictures; {@code same} when they show one person. */
    record Pair(int a, int b, boolean same) {}

    /** What takes each pair once, in a fixed order. */
    @FunctionalInterface
    interface Visitor {
        void pair(int a, int b, boolean same);
    }

    /** Of {@code pairs.csv}: file_a,file_b,same (1 or 0). */
    static Comparisons read(Path data) throws UnusableInputException {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<FacePicture> pictures = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> row : Table.read(data.resolve("pairs.csv"), "file_a", "file_b", "same")) {
            boolean same =
                    switch (row.get("same").strip()) {
                        case "1", "true" -> true;
                        case "0", "false" -> false;
                        default ->
                            throw new UnusableInputException("pairs.csv: same is 1 or 0, not " + row.get("same"));
                    };
            int[] two = new int[2];
            String[] names = {row.get("file_a"), row.get("file_b")};
            for (int i = 0; i < 2; i++) {
                Integer place = places.get(names[i]);
                if (place == null) {
                    place = pictures.size();
                    places.put(names[i], place);
                    pictures.add(FacePicture.of(data, names[i]));
                }
                two[i] = place;
            }
            pairs.add(new Pair(two[0], two[1], same));
        }
        return new Comparisons(pictures, pairs);
    }

    /** Fewer of the pairs, both kinds in their share, with the pictures that they need. */
    Comparisons sampled(int size) {
        List<FacePicture> needed = new ArrayList<>();
        Map<Integer, Integer> places = new LinkedHashMap<>();
        List<Pair> fewer = new ArrayList<>();
        for (Pair pair : Sampling.evenly(pairs, size, Pair::same)) {
            int[] two = {pair.a(), pair.b()};
            for (int i = 0; i < 2; i++) {
                int old = two[i];
                two[i] = places.computeIfAbsent(old, unknown -> places.size());
                if (two[i] == needed.size()) {
                    needed.add(pictures.get(old));
                }
            }
            fewer.add(new Pair(two[0], two[1], pair.same()));
        }
        return new Comparisons(needed, fewer);
    }

    /** Everyone's pictures with everyone's: {@code pairs} is empty, {@link #forEach} makes them. */
    static Comparisons everyone(List<List<FacePicture>> people) throws UnusableInputException {
        List<FacePicture> pictures = people.stream().flatMap(List::stream).toList();
        long pairs = (long) pictures.size() * (pictures.size() - 1) / 2;
        if (pairs > MOST_PAIRS) {
            throw new UnusableInputException(
                    "%d pictures make %d pairs; at most %d fit: take fewer people with --sample"
                            .formatted(pictures.size(), pairs, MOST_PAIRS));
        }
        return new Comparisons(pictures, List.of());
    }

    void forEach(Visitor visitor) {
        if (!pairs.isEmpty()) {
            pairs.forEach(pair -> visitor.pair(pair.a(), pair.b(), pair.same()));
            return;
        }
        for (int a = 0; a < pictures.size(); a++) {
            String person = pictures.get(a).person();
            for (int b = a + 1; b < pictures.size(); b++) {
                visitor.pair(a, b, person.equals(pictures.get(b).person()));
            }
        }
    }
}
