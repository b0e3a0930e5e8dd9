package dev.doorward.contract.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where the signature stands in the bytes: always the last 103 of them, {@code ,"signature":"<88 base64>"}}. */
final class SignedForm {
    private static final byte[] LEAD = ",\"signature\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "\"}".getBytes(StandardCharsets.US_ASCII);
    /** 64 bytes of Ed25519 in base64. */
    private static final int SIGNATURE = 88;

    private static final int SUFFIX = LEAD.length + SIGNATURE + TAIL.length;

    private SignedForm() {}

    static byte[] covered(String topic, byte[] json) {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        byte[] covered = new byte[name.length + 1 + json.length];
        System.arraycopy(name, 0, covered, 0, name.length);
        System.arraycopy(json, 0, covered, name.length + 1, json.length);
        return covered;
    }

    static byte[] join(byte[] json, byte[] signature) {
        byte[] signed = Arrays.copyOf(json, json.length - 1 + SUFFIX);
        int at = json.length - 1; // over the closing brace
        System.arraycopy(LEAD, 0, signed, at, LEAD.length);
        System.arraycopy(signature, 0, signed, at + LEAD.length, SIGNATURE);
        System.arraycopy(TAIL, 0, signed, at + LEAD.length + SIGNATURE, TAIL.length);
        return signed;
    }

    /** The JSON as it was before signing: the only bytes that may be parsed. */
    static byte[] json(byte[] signed) throws RejectedException {
        int at = start(signed);
        byte[] json = Arrays.copyOf(signed, at + 1);
        json[at] = '}';
        return json;
    }

    static byte[] signature(byte[] signed) throws RejectedException {
        int from = start(signed) + LEAD.length;
        return Arrays.copyOfRange(signed, from, from + SIGNATURE);
    }

    private static int start(byte[] signed) throws RejectedException {
        int at = signed.length - SUFFIX;
        if (at < 1
                || !Arrays.equals(signed, at, at + LEAD.length, LEAD, 0, LEAD.length)
                || !Arrays.equals(signed, signed.length - TAIL.length, signed.length, TAIL, 0, TAIL.length)) {
            throw new RejectedException("not signed");
        }
        return at;
    }
}
