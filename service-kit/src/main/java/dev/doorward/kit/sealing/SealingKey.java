package dev.doorward.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 32 random bytes that lie beside a service, and what it derives from them. */
public final class SealingKey {
    static final int BYTES = 32;
    private static final int ID_BYTES = 8;

    private final byte[] bytes;

    private SealingKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SealingKey random() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        return new SealingKey(fresh);
    }

    /**
     * @param text the bytes in Base64
     * @throws IllegalArgumentException when it is something else; the message doesn't repeat it
     */
    public static SealingKey parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("is not Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("is no key of 32 bytes");
        }
        return new SealingKey(bytes);
    }

    /** The bytes in Base64: the secret itself. */
    public String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Names the key and tells nothing of it: may stand in a database and in a log. */
    public String id() {
        return HexFormat.of().formatHex(Arrays.copyOf(derive("id"), ID_BYTES));
    }

    /**
     * 32 bytes for this purpose, from which neither the key nor those for another purpose can be found: HKDF-Expand with
     * SHA-256 (RFC 5869, section 2.3; a random key needs no extraction, section 3.3).
     */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(new byte[] {1});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealingKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The id alone. */
    @Override
    public String toString() {
        return id();
    }
}
