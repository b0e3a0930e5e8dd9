package dev.doorward.evaluation.recognition;

import dev.doorward.contract.config.RecognitionConfig;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Everyone of every other folder is enrolled with their first pictures; all other pictures are searched for, those of the
 * folders in between as strangers.
 *
 * @param enrolled people
 * @param enrolledPictures their pictures that were used
 * @param strangers people who are not enrolled
 */
record OpenSetTrial(int enrolled, int enrolledPictures, int strangers, int failures, List<Identification> searches) {

    /**
     * @param acquired a list a person
     * @param enrol pictures of each that are enrolled, as many as there are
     */
    static OpenSetTrial run(List<List<Acquired>> acquired, int enrol, Function<List<Embedding>, Embedding> template)
            throws UnusableInputException {
        if (acquired.size() < 2) {
            throw new UnusableInputException("there must be at least two folders: one is enrolled, one is a stranger");
        }
        Enrolled enrolled = new Enrolled(template);
        int pictures = 0;
        for (int person = 0; person < acquired.size(); person += 2) {
            List<Acquired> first = first(acquired.get(person), enrol);
            enrolled.add(person, first);
            pictures += (int) first.stream().filter(one -> !one.failed()).count();
        }
        Gallery gallery = enrolled.gallery();
        OpenSet rule = OpenSet.of(RecognitionConfig.defaults());
        List<Identification> searches = new ArrayList<>();
        for (int person = 0; person < acquired.size(); person++) {
            boolean known = person % 2 == 0;
            List<Acquired> all = acquired.get(person);
            for (Acquired probe : all.subList(known ? first(all, enrol).size() : 0, all.size())) {
                searches.add(Identification.of(probe, person, known, gallery, enrolled, rule));
            }
        }
        return new OpenSetTrial(
                enrolled.people(),
                pictures,
                acquired.size() / 2,
                (int) acquired.stream()
                        .flatMap(List::stream)
                        .filter(Acquired::failed)
                        .count(),
                searches);
    }

    List<Identification> known() {
        return searches.stream().filter(Identification::known).toList();
    }

    List<Identification> strange() {
        return searches.stream().filter(search -> !search.known()).toList();
    }

    private static List<Acquired> first(List<Acquired> pictures, int enrol) {
        return pictures.subList(0, Math.min(enrol, pictures.size()));
    }
}
