package dev.doorward.kit;

import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.contract.wire.Signer;
import dev.doorward.contract.wire.Verifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** This service's own key and the pinned keys of its peers: read once, so a file exchanged later changes nothing. */
@Singleton
public class Keys {
    private final KeyFolder folder;
    private final Signer own;
    private final Map<String, Verifier> pinned = new ConcurrentHashMap<>();

    Keys(DoorwardConfig config) throws IOException {
        folder = new KeyFolder(config.keysDir(), config.publicKeysDir().orElse(config.keysDir()));
        own = folder.signer(config.signer());
    }

    public Signer own() {
        return own;
    }

    /** A peer's key; empty until its file is there, which is looked for at each call. */
    public Optional<Verifier> of(String name) {
        Verifier known = pinned.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<Verifier> found = folder.verifier(name);
            found.ifPresent(verifier -> pinned.put(name, verifier));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
