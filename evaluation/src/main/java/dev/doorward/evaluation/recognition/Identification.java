package dev.doorward.evaluation.recognition;

import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.Nearest;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.vision.face.Embedding;
import org.jspecify.annotations.Nullable;

/**
 * One search: a picture held against everyone who is enrolled.
 *
 * @param person number of whom it shows
 * @param known whether that person was to be enrolled; a stranger was not
 * @param found number of the most alike; null when the picture was not acquired or nobody is enrolled
 * @param similarity to them; {@link Acquired#NEVER} without them
 * @param named whom the door would name, by its default threshold and margin; null for nobody
 */
record Identification(
        int person,
        boolean known,
        @Nullable Integer found,
        double similarity,
        @Nullable Integer named) {

    static Identification of(
            Acquired probe, int person, boolean known, Gallery gallery, Enrolled enrolled, OpenSet rule) {
        if (probe.failed()) {
            return new Identification(person, known, null, Acquired.NEVER, null);
        }
        Embedding embedding = probe.embedding().orElseThrow();
        Nearest nearest = gallery.nearest(embedding, SourceKind.CAMERA);
        Integer named =
                rule.decide(nearest) instanceof Recognition.Matched matched ? enrolled.number(matched.person()) : null;
        return switch (nearest) {
            case Nearest.Nobody nobody -> new Identification(person, known, null, Acquired.NEVER, null);
            case Nearest.Somebody somebody ->
                new Identification(
                        person,
                        known,
                        enrolled.number(somebody.member().person()),
                        somebody.best().value(),
                        named);
        };
    }

    /** Whether the search ended with the right person, at this threshold. */
    boolean hit(double threshold) {
        return found != null && found == person && similarity >= threshold;
    }
}
