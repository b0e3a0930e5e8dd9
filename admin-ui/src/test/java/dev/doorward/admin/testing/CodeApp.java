package dev.doorward.admin.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** An app that shows codes, which was told a secret as people type it. */
public final class CodeApp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;

    public CodeApp(String secret) {
        BigInteger bits = BigInteger.ONE; // holds the zeros in front
        for (char sign : secret.replace(" ", "").toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(sign)));
        }
        byte[] bytes = bits.toByteArray();
        key = new SecretKeySpec(Arrays.copyOfRange(bytes, bytes.length - SECRET_BYTES, bytes.length), "HmacSHA1");
    }

    public String now() {
        return at(Instant.now());
    }

    /** What is shown half a minute later: good now too, and after the one of now was used. */
    public String next() {
        return at(Instant.now().plus(codes.getTimeStep()));
    }

    public String at(Instant moment) {
        try {
            return codes.generateOneTimePasswordString(key, moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
