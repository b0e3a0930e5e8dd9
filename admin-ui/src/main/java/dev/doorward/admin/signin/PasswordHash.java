package dev.doorward.admin.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2-HMAC-SHA-256 (RFC 8018) with 600,000 rounds, as OWASP's password storage guide asks for. As text:
 * {@code pbkdf2-sha256$rounds$salt$hash}, so that the rounds can grow without locking anybody out.
 */
public final class PasswordHash {
    static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String KIND = "pbkdf2-sha256";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** What an unknown name is checked against, so that it takes as long as a known one. */
    private static final String NOBODY = of("nobody has this password");

    private PasswordHash() {}

    public static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                KIND,
                Integer.toString(ROUNDS),
                base64.encodeToString(salt),
                base64.encodeToString(derived(password, salt, ROUNDS)));
    }

    public static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != 4 || !parts[0].equals(KIND)) {
            throw new IllegalArgumentException("not a hash of ours");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(parts[3]), derived(password, salt, Integer.parseInt(parts[1])));
    }

    /** Takes as long as {@link #matches} and is never true. */
    static boolean matchesNobody(String password) {
        return matches(password, NOBODY) && false;
    }

    private static byte[] derived(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
