package dev.doorward.contract.wire;

import dev.doorward.contract.CodeHash;
import dev.doorward.contract.DoorId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** Checks payloads against one pinned public key, and parses only what the signature covers. */
public final class Verifier {
    private final PublicKey key;

    public Verifier(PublicKey key) {
        this.key = key;
    }

    /**
     * The record that was signed.
     *
     * @param topic the full topic on which the bytes arrived
     * @throws RejectedException when unsigned, signed by another key or for another topic, altered, or invalid
     */
    public <T> T open(String topic, byte[] signed, Class<T> type) throws RejectedException {
        if (signed.length > Json.MOST_BYTES) {
            throw new RejectedException("larger than " + Json.MOST_BYTES + " bytes");
        }
        byte[] json = SignedForm.json(signed);
        if (!valid(SignedForm.covered(topic, json), SignedForm.signature(signed))) {
            throw new RejectedException("signature does not verify");
        }
        return Json.read(json, type);
    }

    /**
     * The salt of all codes at a door, for as long as this key signs them: nobody has to keep or send it, and it is
     * another in each house. Salts are no secret.
     *
     * @return {@value CodeHash#SALT_BYTES} bytes
     */
    public byte[] salt(DoorId door) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(("doorward codes of " + door.value() + "\0").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha.digest(key.getEncoded()), CodeHash.SALT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean valid(byte[] covered, byte[] base64) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(covered);
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
