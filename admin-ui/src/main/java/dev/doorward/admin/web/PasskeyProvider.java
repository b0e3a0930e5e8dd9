package dev.doorward.admin.web;

import dev.doorward.admin.signin.Passkeys;
import io.quarkus.security.webauthn.WebAuthnCredentialRecord;
import io.quarkus.security.webauthn.WebAuthnUserProvider;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NoSuchElementException;

/** Finds the key that a signature is checked with. What the extension calls a user name is an account's id here. */
@ApplicationScoped
@Blocking
class PasskeyProvider implements WebAuthnUserProvider {
    private final Passkeys passkeys;

    PasskeyProvider(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public Uni<List<WebAuthnCredentialRecord>> findByUsername(String account) {
        return Uni.createFrom()
                .item(passkeys.keys(account).stream()
                        .map(PasskeyProvider::theirs)
                        .toList());
    }

    @Override
    public Uni<WebAuthnCredentialRecord> findByCredentialId(String credential) {
        return Uni.createFrom()
                .optional(passkeys.key(credential).map(PasskeyProvider::theirs))
                .onItem()
                .ifNull()
                .failWith(() -> new NoSuchElementException("no such passkey"));
    }

    private static WebAuthnCredentialRecord theirs(Passkeys.Key key) {
        return WebAuthnCredentialRecord.fromRequiredPersistedData(new WebAuthnCredentialRecord.RequiredPersistedData(
                key.account(), key.credential(), key.model(), key.publicKey(), key.algorithm(), key.counter()));
    }

    static Passkeys.Key ours(WebAuthnCredentialRecord made) {
        WebAuthnCredentialRecord.RequiredPersistedData key = made.getRequiredPersistedData();
        return new Passkeys.Key(
                key.credentialId(),
                key.username(),
                key.aaguid(),
                key.publicKey(),
                key.publicKeyAlgorithm(),
                key.counter());
    }
}
