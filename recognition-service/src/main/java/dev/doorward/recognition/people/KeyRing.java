package dev.doorward.recognition.people;

import dev.doorward.kit.sealing.Sealer.UnsealableException;
import dev.doorward.kit.sealing.SealingKey;
import dev.doorward.vision.face.Embedding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that are at hand: the newest seals, the others open what is not sealed anew yet. */
final class KeyRing {
    private final List<RowKey> keys;

    /** @param keys newest first, at least one */
    KeyRing(List<RowKey> keys) {
        this.keys = List.copyOf(keys);
    }

    RowKey newest() {
        return keys.getFirst();
    }

    /** Whether there is no older key beside the newest. */
    boolean single() {
        return keys.size() == 1;
    }

    List<SealingKey> keys() {
        return keys.stream().map(RowKey::key).toList();
    }

    Optional<RowKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * What a column of a row holds.
     *
     * @param id of the key; null when it is stored plain
     * @throws UnsealableException when it was altered, or comes from another row or column
     * @throws SealedException when the key isn't here
     */
    byte[] open(PictureId picture, Subject subject, RowKey.Column column, byte[] stored, @Nullable String id)
            throws UnsealableException {
        if (id == null) {
            return stored;
        }
        return here(id).open(picture, subject, column, stored);
    }

    /**
     * What a visit's row holds; visits never lie plain.
     *
     * @throws UnsealableException as {@link #open}
     * @throws SealedException when the key isn't here
     */
    byte[] openVisit(String visit, byte[] stored, String id) throws UnsealableException {
        return here(id).openVisit(visit, stored);
    }

    private RowKey here(String id) {
        return find(id).orElseThrow(() -> new SealedException(
                "This picture is sealed under the key " + id + ", which isn't here. Put it back from a backup."));
    }

    /** A probe, or a new picture's embedding, to where stored ones are compared: under the newest key's rotation. */
    Embedding turn(Embedding plain) {
        return newest().rotation().apply(plain);
    }

    /** A plain embedding as a row under this key keeps it; plain where that is null, empty when the key isn't here. */
    Optional<Embedding> turnAs(Embedding plain, @Nullable String id) {
        return id == null
                ? Optional.of(plain)
                : find(id).map(key -> key.rotation().apply(plain));
    }

    /**
     * A stored embedding to where all are compared; empty when its key isn't here.
     *
     * @param id of the key; null when it is stored plain
     */
    Optional<Embedding> turn(Embedding stored, @Nullable String id) {
        if (id == null) {
            return Optional.of(turn(stored));
        } else if (id.equals(newest().id())) {
            return Optional.of(stored);
        }
        return find(id).map(old -> turn(old.rotation().undo(stored)));
    }
}
