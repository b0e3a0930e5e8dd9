package dev.doorward.admin.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that change every half minute (RFC 6238), as the apps make them that everybody has. */
final class Totp {
    /** As many bits as the hash of HMAC-SHA-1 has, as RFC 4226 asks for. */
    static final int SECRET_BYTES = 20;
    /** Before the first step of all. */
    static final long NEVER = -1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    static final int DIGITS = CODES.getPasswordLength();
    private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();
    /** A phone's clock may be half a minute off, and people type slowly. */
    private static final int DRIFT = 1;

    private Totp() {}

    static String code(byte[] secret, Instant at) {
        Key key = new SecretKeySpec(secret, CODES.getAlgorithm());
        try {
            return CODES.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The step of time that this code belongs to; empty when it is wrong, or not newer than what was used.
     *
     * @param used the newest step of which a code was taken: a code that somebody looked at over a shoulder is spent
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long used) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = Math.max(current - DRIFT, used + 1); step <= current + DRIFT; step++) {
            if (same(code, code(secret, Instant.ofEpochSecond(step * STEP_SECONDS)))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean same(String typed, String right) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
