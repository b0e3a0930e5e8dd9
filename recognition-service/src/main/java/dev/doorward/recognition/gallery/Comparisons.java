package dev.doorward.recognition.gallery;

import dev.doorward.contract.PersonId;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What this very household is like: each picture against the template of its own person without it (genuine), and against
 * the templates of all others (impostor). Scores only; nothing of a face can be had from them.
 *
 * @param whole whether each picture was compared; not, where there are more than can be while somebody waits
 * @param genuine how many lie in each step of {@value #STEPS} to one, by the step's lower end times that
 * @param impostor the same of two people
 * @param closest pictures that are like another person, each with whom it is most like, the most alike first
 * @param furthest the pictures least like their own person, the least first
 */
public record Comparisons(
        boolean whole,
        int people,
        int pictures,
        SortedMap<Integer, Integer> genuine,
        SortedMap<Integer, Integer> impostor,
        List<Pair> closest,
        List<Own> furthest) {
    /** As fine as thresholds are set. */
    public static final int STEPS = 100;

    private static final int NAMED = 10;
    /** About two seconds on a slow core. */
    private static final long MOST = 2_000_000;

    /** A picture of one person, held against another. */
    public record Pair(PersonId person, PersonId other, Similarity similarity) {}

    /** A picture, held against the others of its person. */
    public record Own(PersonId person, Similarity similarity) {}

    /** @param people each with pictures, at least one */
    public static Comparisons of(Map<PersonId, List<Embedding>> people) {
        Map<PersonId, List<Embedding>> looked = few(people);
        Map<PersonId, Embedding> templates = new LinkedHashMap<>();
        looked.forEach((person, pictures) ->
                templates.put(person, Template.of(pictures).embedding()));
        SortedMap<Integer, Integer> genuine = new TreeMap<>();
        SortedMap<Integer, Integer> impostor = new TreeMap<>();
        List<Pair> closest = new ArrayList<>();
        List<Own> own = new ArrayList<>();
        looked.forEach((person, pictures) -> {
            for (int i = 0; i < pictures.size(); i++) {
                if (pictures.size() > 1) {
                    Own one = new Own(person, similarity(pictures.get(i), without(pictures, i)));
                    count(genuine, one.similarity());
                    own.add(one);
                }
                others(person, pictures.get(i), templates, impostor).ifPresent(closest::add);
            }
        });
        return new Comparisons(
                looked.size() == people.size(),
                looked.size(),
                looked.values().stream().mapToInt(List::size).sum(),
                genuine,
                impostor,
                first(closest, Comparator.comparing(Pair::similarity).reversed()),
                first(own, Comparator.comparing(Own::similarity)));
    }

    private static <T> List<T> first(List<T> all, Comparator<T> order) {
        return all.stream().sorted(order).limit(NAMED).toList();
    }

    private static Map<PersonId, List<Embedding>> few(Map<PersonId, List<Embedding>> people) {
        Map<PersonId, List<Embedding>> looked = new LinkedHashMap<>();
        long pictures = 0;
        for (Map.Entry<PersonId, List<Embedding>> one : people.entrySet()) {
            pictures += one.getValue().size();
            if (pictures * (looked.size() + 1) > MOST) {
                break;
            }
            looked.put(one.getKey(), one.getValue());
        }
        return looked;
    }

    /** Counts each, and gives whom it is most like; empty where there is nobody else. */
    private static Optional<Pair> others(
            PersonId person,
            Embedding picture,
            Map<PersonId, Embedding> templates,
            SortedMap<Integer, Integer> impostor) {
        Pair nearest = null;
        for (Map.Entry<PersonId, Embedding> other : templates.entrySet()) {
            if (!other.getKey().equals(person)) {
                Similarity similarity = similarity(picture, other.getValue());
                count(impostor, similarity);
                if (nearest == null || similarity.compareTo(nearest.similarity()) > 0) {
                    nearest = new Pair(person, other.getKey(), similarity);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Embedding without(List<Embedding> pictures, int left) {
        return Template.of(IntStream.range(0, pictures.size())
                        .filter(i -> i != left)
                        .mapToObj(pictures::get)
                        .toList())
                .embedding();
    }

    private static Similarity similarity(Embedding picture, Embedding template) {
        return new Similarity(picture.similarity(template));
    }

    /** Rounded down, so that what reaches a threshold of two digits lies in its step or above. */
    private static void count(SortedMap<Integer, Integer> steps, Similarity one) {
        steps.merge((int) Math.floor(one.value() * STEPS), 1, Integer::sum);
    }
}
