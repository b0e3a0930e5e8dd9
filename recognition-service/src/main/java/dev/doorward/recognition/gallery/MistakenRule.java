package dev.doorward.recognition.gallery;

import dev.doorward.vision.face.Embedding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a face may be kept as one that was mistaken for somebody. One of the person's own would shut them out of their
 * house, by a slip or on purpose, so it is refused twice over: when it is as like the person as hardly anybody else is, and
 * when with it one of their own pictures would not be recognised any more.
 */
public final class MistakenRule {
    /** From here on, of LFW, 126 of 129 people's own pictures are refused, and 1 of 66 strangers ({@code MistakenLfwTest}). */
    static final Similarity THEMSELVES = new Similarity(0.50);

    private MistakenRule() {}

    /**
     * What is the matter.
     *
     * @param face that is said to be somebody else's
     * @param own pictures of the person
     * @param rule by which faces are decided about
     */
    public static Optional<Clash> clash(Embedding face, List<Embedding> own, OpenSet rule) {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Template template = Template.of(own);
        Similarity toPerson = new Similarity(face.similarity(template.embedding()));
        if (toPerson.atLeast(THEMSELVES)) {
            return Optional.of(new Clash.Themselves(toPerson));
        }
        List<Embedding> counting = IntStream.range(0, own.size())
                .filter(i -> template.pictures().get(i).counts())
                .mapToObj(own::get)
                .toList();
        long shutOut = IntStream.range(0, counting.size())
                .filter(i -> shutsOut(face, counting, i, rule))
                .count();
        return shutOut > 0 ? Optional.of(new Clash.ShutsOut((int) shutOut)) : Optional.empty();
    }

    /** As a picture would fare at the door that is not among those by which the person is known. */
    private static boolean shutsOut(Embedding face, List<Embedding> own, int one, OpenSet rule) {
        List<Embedding> others = IntStream.range(0, own.size())
                .filter(i -> i != one || own.size() == 1)
                .mapToObj(own::get)
                .toList();
        Embedding picture = own.get(one);
        Similarity known = new Similarity(picture.similarity(Template.of(others).embedding()));
        return known.atLeast(rule.threshold()) && known.above(new Similarity(picture.similarity(face))) < rule.margin();
    }

    /** Why a face can't be kept as a mistake. */
    public sealed interface Clash {
        /** @param similarity to the person's template */
        record Themselves(Similarity similarity) implements Clash {}

        /** @param pictures of the person that would no longer be recognised */
        record ShutsOut(int pictures) implements Clash {}
    }
}
