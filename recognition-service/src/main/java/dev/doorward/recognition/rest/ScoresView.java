package dev.doorward.recognition.rest;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Comparisons;
import dev.doorward.recognition.people.LiveGallery;
import java.util.List;
import java.util.SortedMap;

/**
 * How like each other the stored pictures are. Scores only.
 *
 * @param whole whether everything was compared that is stored
 * @param demo whether it is about the people of the demo, since there is nobody else
 * @param genuine each picture against its own person without it: how many lie in each step of 0.01
 * @param impostor each picture against each other person, likewise
 * @param closest pictures that are most like another person, the most alike first
 * @param furthest pictures that are least like their own person, the least first
 */
public record ScoresView(
        boolean whole,
        boolean demo,
        int people,
        int pictures,
        List<Step> genuine,
        List<Step> impostor,
        List<Pair> closest,
        List<Own> furthest) {
    /** @param from lower end, in hundredths */
    public record Step(int from, int count) {}

    public record Pair(PersonId person, PersonId other, double similarity) {}

    public record Own(PersonId person, double similarity) {}

    static ScoresView of(LiveGallery.Compared compared) {
        Comparisons all = compared.comparisons();
        return new ScoresView(
                all.whole() && compared.missing() == 0,
                compared.demo(),
                all.people(),
                all.pictures(),
                steps(all.genuine()),
                steps(all.impostor()),
                all.closest().stream()
                        .map(one -> new Pair(
                                one.person(), one.other(), one.similarity().value()))
                        .toList(),
                all.furthest().stream()
                        .map(one -> new Own(one.person(), one.similarity().value()))
                        .toList());
    }

    private static List<Step> steps(SortedMap<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> new Step(one.getKey(), one.getValue()))
                .toList();
    }
}
