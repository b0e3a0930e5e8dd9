package dev.doorward.contract;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A code that can be checked and not read: PBKDF2-HMAC-SHA-256 (RFC 8018) of its digits. A code of a few digits is found
 * from its hash all the same, by trying them all; so it is to be kept like the code itself.
 *
 * @param salt 16 bytes
 * @param rounds 100,000 to 5,000,000
 * @param hash 32 bytes
 */
public record CodeHash(byte[] salt, int rounds, byte[] hash) {
    public static final int SALT_BYTES = 16;
    public static final int HASH_BYTES = 32;
    /** As OWASP's password storage guide asks for; a second on a Pi. */
    public static final int ROUNDS = 600_000;

    public CodeHash {
        Require.within(Require.present(salt, "salt").length, SALT_BYTES, SALT_BYTES, "bytes of salt");
        Require.within(rounds, 100_000, 5_000_000, "rounds");
        Require.within(Require.present(hash, "hash").length, HASH_BYTES, HASH_BYTES, "bytes of hash");
        salt = salt.clone();
        hash = hash.clone();
    }

    /** Hashes digits; slow on purpose. */
    public static CodeHash of(String digits, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), salt, rounds, 8 * HASH_BYTES);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new CodeHash(salt, rounds, hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Whether both can be told apart, or found to be the same, by hashing once. */
    public boolean isSaltedAs(CodeHash other) {
        return Arrays.equals(salt, other.salt) && rounds == other.rounds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeHash that
                && Arrays.equals(salt, that.salt)
                && rounds == that.rounds
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "CodeHash[" + rounds + " rounds]";
    }
}
