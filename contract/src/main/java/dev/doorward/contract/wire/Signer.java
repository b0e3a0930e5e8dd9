package dev.doorward.contract.wire;

import dev.doorward.contract.Topic;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/**
 * Signs payloads with one service's Ed25519 key (RFC 8032; the JDK's). A signed payload is the record's JSON with one
 * member more at its end, {@code "signature"}; the signature covers the topic, a zero byte and the JSON without that
 * member, so a message cannot be moved to another door or another topic. Safe for use by several threads.
 */
public final class Signer {
    private final PrivateKey key;

    public Signer(PrivateKey key) {
        this.key = key;
    }

    /**
     * The payload as it goes out.
     *
     * @param topic the full topic it is published on
     */
    public byte[] seal(String topic, Object payload) {
        byte[] json = Json.write(payload);
        return SignedForm.join(json, Base64.getEncoder().encode(sign(SignedForm.covered(topic, json))));
    }

    /** The same, for a row of the table. */
    public <T> byte[] seal(Topic<T> row, String topic, T payload) {
        if (!row.matches(topic)) {
            throw new IllegalArgumentException(topic + " is not " + row.pattern());
        }
        return seal(topic, payload);
    }

    private byte[] sign(byte[] covered) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(covered);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with Ed25519", e);
        }
    }
}
