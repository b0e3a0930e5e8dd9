package dev.doorward.access.code;

import dev.doorward.contract.CodeHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Whether what was typed is the code. Takes a second on a Pi, which is what keeps a stolen disk from telling it. */
public final class Digits {
    private Digits() {}

    public static boolean are(String typed, CodeHash code) {
        PBEKeySpec spec = new PBEKeySpec(typed.toCharArray(), code.salt(), code.rounds(), 8 * CodeHash.HASH_BYTES);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return MessageDigest.isEqual(hash, code.hash());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
