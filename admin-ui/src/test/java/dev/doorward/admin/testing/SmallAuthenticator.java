package dev.doorward.admin.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/**
 * A device with one passkey (WebAuthn level 2, ES256, no attestation), and the browser around it. It does what it is
 * told, so that it can lie about where it is, whether anybody opened it, and how often it signed.
 */
public final class SmallAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int OPENED = 0x04;
    private static final int NEW_KEY = 0x40;

    private final KeyPair key;
    private final byte[] id;
    private final String origin;
    private final String host;
    private final boolean opened;
    private final int counter;

    /** @param origin of the page, as the browser sees it */
    public SmallAuthenticator(String origin, String host) {
        this(newKey(), newId(), origin, host, true, 1);
    }

    private SmallAuthenticator(KeyPair key, byte[] id, String origin, String host, boolean opened, int counter) {
        this.key = key;
        this.id = id;
        this.origin = origin;
        this.host = host;
        this.opened = opened;
        this.counter = counter;
    }

    public SmallAuthenticator on(String otherOrigin) {
        return new SmallAuthenticator(key, id, otherOrigin, host, opened, counter);
    }

    public SmallAuthenticator of(String otherHost) {
        return new SmallAuthenticator(key, id, origin, otherHost, opened, counter);
    }

    /** Lies there, and nobody has to show finger, face or PIN. */
    public SmallAuthenticator withoutOpening() {
        return new SmallAuthenticator(key, id, origin, host, false, counter);
    }

    public SmallAuthenticator counting(int signatures) {
        return new SmallAuthenticator(key, id, origin, host, opened, signatures);
    }

    /** Says that it is this passkey, and has another key. */
    public SmallAuthenticator forged() {
        return new SmallAuthenticator(newKey(), id, origin, host, opened, counter);
    }

    /** The answer to the options for a new passkey. */
    public Map<String, Object> make(String challenge) {
        byte[] data = joined(
                authenticatorData(NEW_KEY),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                publicKey());
        byte[] attestation = joined(
                bytes(0xa3, 0x63),
                text("fmt"),
                bytes(0x64),
                text("none"),
                bytes(0x67),
                text("attStmt"),
                bytes(0xa0, 0x68),
                text("authData"),
                bytes(0x58, data.length),
                data);
        return answer(Map.of(
                "clientDataJSON", base64(clientData("webauthn.create", challenge)),
                "attestationObject", base64(attestation)));
    }

    /** The answer to the options for signing in. */
    public Map<String, Object> sign(String challenge) {
        byte[] clientData = clientData("webauthn.get", challenge);
        byte[] data = authenticatorData(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(joined(data, sha256(clientData)));
            return answer(Map.of(
                    "clientDataJSON", base64(clientData),
                    "authenticatorData", base64(data),
                    "signature", base64(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> answer(Map<String, Object> response) {
        return Map.of(
                "id", base64(id),
                "rawId", base64(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response);
    }

    private byte[] clientData(String type, String challenge) {
        return text("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                + "\",\"crossOrigin\":false}");
    }

    private byte[] authenticatorData(int more) {
        int flags = PRESENT | (opened ? OPENED : 0) | more;
        return joined(
                sha256(text(host)),
                bytes(flags),
                ByteBuffer.allocate(4).putInt(counter).array());
    }

    /** COSE: EC2, ES256, P-256, x, y. */
    private byte[] publicKey() {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        return joined(
                bytes(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                coordinate(open.getW().getAffineX()),
                bytes(0x22, 0x58, 0x20),
                coordinate(open.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[32];
        int taken = Math.min(bytes.length, whole.length);
        System.arraycopy(bytes, bytes.length - taken, whole, whole.length - taken, taken);
        return whole;
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] newId() {
        byte[] id = new byte[32];
        new SecureRandom().nextBytes(id);
        return id;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
