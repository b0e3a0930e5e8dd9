package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Similarity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Someone else's picture that is so like the new one that the door could take one person for the other. */
public record Alike(PersonId person, Similarity similarity) {

    /** Each person once, with their most alike picture, of those that reach the bound; most alike first. */
    static List<Alike> bestOfEach(List<Alike> pictures, Similarity bound) {
        Set<PersonId> seen = new HashSet<>();
        return pictures.stream()
                .filter(picture -> picture.similarity().atLeast(bound))
                .sorted(Comparator.comparing(Alike::similarity).reversed())
                .filter(picture -> seen.add(picture.person()))
                .toList();
    }
}
