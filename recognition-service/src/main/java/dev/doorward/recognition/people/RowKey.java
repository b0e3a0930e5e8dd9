package dev.doorward.recognition.people;

import dev.doorward.kit.sealing.Sealer;
import dev.doorward.kit.sealing.SealingKey;
import dev.doorward.recognition.gallery.Rotation;
import org.jspecify.annotations.Nullable;

/**
 * A key as a picture's row needs it: AES-256-GCM for the bytes, each bound to its row and column, so that one is good in no
 * other place, and a rotation for the embedding. Both are derived, neither tells of the other.
 */
final class RowKey {
    /** The columns of sealed bytes; their names are part of what is sealed and stay as they are. */
    enum Column {
        ORIGINAL,
        THUMBNAIL
    }

    private final SealingKey key;
    private final String id;
    private final Sealer sealer;
    private @Nullable Rotation rotation;

    RowKey(SealingKey key) {
        this.key = key;
        this.id = key.id();
        this.sealer = new Sealer(key.derive("pictures"));
    }

    /** As the row names it. */
    String id() {
        return id;
    }

    SealingKey key() {
        return key;
    }

    /** Made at the first call, in some tenths of a second: a key that is only to be replaced may never need it. */
    synchronized Rotation rotation() {
        if (rotation == null) {
            rotation = Rotation.of(key.derive("embeddings"));
        }
        return rotation;
    }

    byte[] seal(PictureId picture, Subject subject, Column column, byte[] content) {
        return sealer.seal(place(picture, subject, column), content);
    }

    /** @throws Sealer.UnsealableException when it was altered, or comes from another row or column */
    byte[] open(PictureId picture, Subject subject, Column column, byte[] sealed) throws Sealer.UnsealableException {
        return sealer.open(place(picture, subject, column), sealed);
    }

    /** What is kept of a visit is bound to that visit. */
    byte[] sealVisit(String visit, byte[] content) {
        return sealer.seal("visit " + visit, content);
    }

    /** @throws Sealer.UnsealableException when it was altered, or comes from another row */
    byte[] openVisit(String visit, byte[] sealed) throws Sealer.UnsealableException {
        return sealer.open("visit " + visit, sealed);
    }

    private static String place(PictureId picture, Subject subject, Column column) {
        return picture + " " + subject + " " + column;
    }
}
