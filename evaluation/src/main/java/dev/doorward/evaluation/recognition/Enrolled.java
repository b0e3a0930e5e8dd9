package dev.doorward.evaluation.recognition;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A gallery with people who go by numbers. */
final class Enrolled {
    private final List<Member> members = new ArrayList<>();
    private final Map<PersonId, Integer> numbers = new HashMap<>();
    private final Function<List<Embedding>, Embedding> template;

    /** @param template of one person's pictures */
    Enrolled(Function<List<Embedding>, Embedding> template) {
        this.template = template;
    }

    /** Enrols what was acquired; nothing is nobody. */
    void add(int number, List<Acquired> pictures) {
        List<Embedding> embeddings = pictures.stream()
                .map(Acquired::embedding)
                .flatMap(Optional::stream)
                .toList();
        if (!embeddings.isEmpty()) {
            PersonId id = PersonId.random();
            numbers.put(id, number);
            members.add(new Member(id, Member.Kind.REAL, Member.Likeness.NONE_KNOWN, template.apply(embeddings)));
        }
    }

    int people() {
        return members.size();
    }

    Gallery gallery() {
        return Gallery.of(members);
    }

    int number(PersonId person) {
        return numbers.get(person);
    }
}
