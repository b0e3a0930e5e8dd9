package dev.doorward.recognition.verdict;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.recognition.gallery.Continuity;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.Rehearsal;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.ModelStore;
import java.util.Optional;

/** Judges one face after the other; used by one thread. A poor face costs nothing: it is not embedded. */
public final class Judge implements AutoCloseable {
    private static final int REHEARSALS = 10;

    private final ModelStore store;
    private final Embedder embedder;

    private Judge(ModelStore store, Embedder embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    public static Judge open(ModelStore store) {
        return new Judge(store, Embedder.open(store));
    }

    /** Makes the first face as fast as any. */
    public void rehearse() {
        Rehearsal.of(store)
                .ifPresent(visit -> visit.repeat(
                        REHEARSALS, () -> Continuity.of(embedder.embed(ImageCodec.decode(visit.aligned())))));
    }

    /** @param gallery empty while nobody knows yet who is known */
    public Judgement judge(FaceCaptured face, Optional<Gallery> gallery, OpenSet rule) {
        if (face.quality().poor() != null) {
            return Judgement.unusable(face.quality().poor());
        } else if (face.aligned() == null) {
            return Judgement.unusable("came without its aligned crop");
        } else if (gallery.isEmpty()) {
            return Judgement.unusable("the people could not be read yet");
        }
        try {
            Image aligned = ImageCodec.decode(face.aligned());
            if (aligned.width() != FaceAligner.SIDE || aligned.height() != FaceAligner.SIDE) {
                return Judgement.unusable("the aligned crop has another size than 112×112");
            }
            Embedding embedding = embedder.embed(aligned);
            return new Judgement(decided(rule, gallery.get(), embedding, face.source()), Optional.of(embedding));
        } catch (UnreadableImageException e) {
            return Judgement.unusable("the aligned crop can't be read");
        }
    }

    /** While somebody is missing in the gallery, nobody can be said to be unknown. */
    private static Recognition decided(OpenSet rule, Gallery gallery, Embedding embedding, SourceKind source) {
        Recognition outcome = rule.decide(gallery.nearest(embedding, source));
        return outcome instanceof Recognition.Unknown && gallery.missing() > 0
                ? new Recognition.Unusable("the pictures of some people can't be compared now")
                : outcome;
    }

    @Override
    public void close() {
        embedder.close();
    }
}
