package dev.doorward.contract;

import java.util.Arrays;
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

    public CodeHash {
        Require.within(Require.present(salt, "salt").length, SALT_BYTES, SALT_BYTES, "bytes of salt");
        Require.within(rounds, 100_000, 5_000_000, "rounds");
        Require.within(Require.present(hash, "hash").length, HASH_BYTES, HASH_BYTES, "bytes of hash");
        salt = salt.clone();
        hash = hash.clone();
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
