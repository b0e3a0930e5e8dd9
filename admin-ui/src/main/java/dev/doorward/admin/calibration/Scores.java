package dev.doorward.admin.calibration;

import dev.doorward.contract.PersonId;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How like each other the stored pictures are, as recognition-service found.
 *
 * @param whole whether everything was compared that is stored
 * @param demo whether it is about the people of the demo, since there is nobody else
 * @param genuine each picture against its own person without it: how many lie in each step of 0.01
 * @param impostor each picture against each other person, likewise
 * @param closest pictures that are most like another person, the most alike first
 * @param furthest pictures that are least like their own person, the least first
 */
public record Scores(
        boolean whole,
        boolean demo,
        int people,
        int pictures,
        List<Step> genuine,
        List<Step> impostor,
        List<Pair> closest,
        List<Own> furthest) {
    /** Fewer say little about how alike people can be. */
    public static final int FEWEST_PEOPLE = 4;

    public static final int FEWEST_COMPARISONS = 100;

    public Scores {
        genuine = List.copyOf(genuine);
        impostor = List.copyOf(impostor);
        closest = List.copyOf(closest);
        furthest = List.copyOf(furthest);
    }

    /** @param from lower end, in hundredths */
    public record Step(int from, int count) {}

    /** A picture of one person, held against another. */
    public record Pair(PersonId person, PersonId other, double similarity) {}

    /** A picture, held against the others of its person. */
    public record Own(PersonId person, double similarity) {}

    /** Whether there is enough to say how low a similarity may be set. */
    boolean suffice() {
        int comparisons = impostor.stream().mapToInt(Step::count).sum();
        return whole && !demo && people >= FEWEST_PEOPLE && comparisons >= FEWEST_COMPARISONS;
    }

    OptionalDouble greatestOfTwo() {
        return closest.stream().mapToDouble(Pair::similarity).max();
    }
}
