package dev.doorward.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * One line of the trail that a door leaves, signed by itself for {@link #topic}, and chained: it carries the hash of the
 * signed line before, so that one which was removed, moved or altered shows. Its bytes are made once, at the door.
 *
 * @param trail names this chain; another one begins where a door lost its disk
 * @param number from 1, one more each
 * @param previous {@link #hash} of the line before; empty in the first
 * @param at by the clock at the door
 */
public record AuditLine(DoorId door, String trail, long number, String previous, Instant at, AuditEntry entry) {
    private static final Pattern HASH = Pattern.compile("[0-9A-Za-z+/]{43}=|");

    public AuditLine {
        Require.present(door, "door");
        Require.text(trail, 40, "trail");
        Require.within(number, 1, Long.MAX_VALUE, "number");
        Require.matches(HASH, previous, "previous");
        Require.present(at, "at");
        Require.present(entry, "entry");
    }

    /** What a line is signed for: no topic of the broker, so that it is never taken for a message. */
    public static String topic(DoorId door) {
        return Topics.AUDIT.at(door) + "/line";
    }

    /** SHA-256 in base64, of a line as it was signed. */
    public static String hash(String signed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
