package dev.doorward.kit.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) under a key that lies beside the service, not in the database: who takes the tables has
 * nothing of what they keep sealed. It opens only under the name that it was sealed for.
 */
public final class Sealer {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes that are used for nothing else */
    public Sealer(byte[] key) {
        if (key.length != SealingKey.BYTES) {
            throw new IllegalArgumentException("AES-256 takes a key of 32 bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The key of the file, which is made, readable by its owner alone, when it isn't there. */
    public static Sealer of(Path file) throws IOException {
        KeyFile keys = new KeyFile(file);
        if (keys.read().isEmpty()) {
            keys.write(List.of(SealingKey.random()));
        }
        return new Sealer(keys.read().getFirst().bytes());
    }

    public byte[] seal(String name, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UnsealableException when it was sealed under another key or name, or was altered */
    public byte[] open(String name, byte[] sealed) throws UnsealableException {
        if (sealed.length < NONCE_BYTES) {
            throw new UnsealableException();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new UnsealableException();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Nothing that this key sealed under that name. */
    public static final class UnsealableException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
