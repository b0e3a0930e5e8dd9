package dev.doorward.recognition.enrolment;

import dev.doorward.recognition.people.OldPicture;
import dev.doorward.recognition.people.PeopleStore;
import dev.doorward.recognition.people.PictureId;
import dev.doorward.vision.face.Embedding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * After a change of the model: embeds again what was sent, a few pictures at a time. Embeddings of two models can't be
 * compared, so each person is recognised from the moment on at which their first picture is done. What the examiner finds
 * no face in is left, and tried again after the next start.
 */
public final class Relearning {
    private static final int BATCH = 16;

    private final Examiner examiner;
    private final PeopleStore people;
    private Optional<PictureId> last = Optional.empty();

    public Relearning(Examiner examiner, PeopleStore people) {
        this.examiner = examiner;
        this.people = people;
    }

    /** Whether there was a picture to do; used by one thread. */
    public boolean step() {
        Map<PictureId, Embedding> done = new HashMap<>();
        Optional<OldPicture> next = people.outdated(last);
        for (int i = 0; i < BATCH && next.isPresent(); i++) {
            PictureId id = next.get().id();
            next.get().original().flatMap(this::embedded).ifPresent(embedding -> done.put(id, embedding));
            last = Optional.of(id);
            next = people.outdated(last);
        }
        if (!done.isEmpty()) {
            people.relearn(done);
        }
        return next.isPresent();
    }

    private Optional<Embedding> embedded(byte[] original) {
        return switch (examiner.examine(new Upload(original))) {
            case Examination.Fit fit -> Optional.of(fit.embedding());
            case Examination.Unfit unfit -> Optional.empty();
        };
    }
}
