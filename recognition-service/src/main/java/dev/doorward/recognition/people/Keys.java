package dev.doorward.recognition.people;

import dev.doorward.kit.sealing.KeyFile;
import dev.doorward.kit.sealing.SealingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of the pictures come from: the environment where it gives any, else the file {@code people.key} beside
 * the service. Never the database. The file is read again whenever a key is needed, so that what was put back, or
 * changed by another replica with the same folder, counts at once. Whoever changes it holds the lock of
 * {@link Sealing}, so two never do.
 */
public final class Keys {
    private static final String FILE = "people.key";
    /** A file of this name beside it asks for another key; it is gone when that is done. */
    private static final String WISH = "rekey";

    private final List<String> given;
    private final KeyFile file;
    private final Path wish;
    private @Nullable KeyRing last;

    /**
     * @param given keys in Base64, newest first; none: those of the file count
     * @param folder of what this service keeps
     */
    public Keys(List<String> given, Path folder) {
        this.given = List.copyOf(given);
        this.file = new KeyFile(folder.resolve(FILE));
        this.wish = folder.resolve(WISH);
    }

    /**
     * The keys as they are at this moment; the same object as long as they are the same.
     *
     * @throws SealedException when there is none, or it can't be read
     */
    synchronized KeyRing ring() {
        List<SealingKey> found = read();
        if (found.isEmpty()) {
            throw new SealedException("The key of the pictures is missing: " + file
                    + " isn't there. Put it back from a backup and all is well again. Until then people are listed, but not"
                    + " recognised. If it is lost for good, remove the pictures and take new ones.");
        }
        if (last == null || !last.keys().equals(found)) {
            last = new KeyRing(found.stream().map(this::known).toList());
        }
        return last;
    }

    /** Whether there is none at all, and one may be made when nothing is sealed yet. */
    boolean absent() {
        return read().isEmpty();
    }

    /** Puts a new key before those that are there. */
    void renew() {
        List<SealingKey> keys = new ArrayList<>(read());
        keys.addFirst(SealingKey.random());
        write(keys);
    }

    /** Whether somebody wants another key. Those of the environment are for whoever sets it. */
    boolean renewalWished() {
        return given.isEmpty() && Files.exists(wish);
    }

    void fulfilled() {
        if (renewalWished()) {
            try {
                Files.deleteIfExists(wish);
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    /** The older keys are needed no more. */
    void retire(KeyRing ring) {
        if (given.isEmpty() && !ring.single()) {
            write(List.of(ring.newest().key()));
        }
    }

    private List<SealingKey> read() {
        try {
            return given.isEmpty()
                    ? file.read()
                    : given.stream().map(SealingKey::parse).toList();
        } catch (IOException e) {
            throw unusable(e);
        } catch (IllegalArgumentException e) {
            throw new SealedException(
                    "The key of the pictures can't be used: one of DOORWARD_PEOPLE_KEYS " + e.getMessage() + ".");
        }
    }

    private void write(List<SealingKey> keys) {
        try {
            file.write(keys);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static SealedException unusable(IOException e) {
        return new SealedException("The key of the pictures can't be used: " + e.getMessage() + ".");
    }

    /** A key that was there before keeps its rotation. */
    private RowKey known(SealingKey key) {
        return Optional.ofNullable(last).flatMap(ring -> ring.find(key.id())).orElseGet(() -> new RowKey(key));
    }
}
