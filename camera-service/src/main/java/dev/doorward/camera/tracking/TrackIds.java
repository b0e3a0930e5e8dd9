package dev.doorward.camera.tracking;

import dev.doorward.contract.TrackId;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Names tracks: random for each process and counted within it, so that no name comes twice. */
final class TrackIds {
    private final String process;
    private long count;

    TrackIds() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        process = HexFormat.of().formatHex(random);
    }

    TrackId next() {
        return new TrackId(process + "-" + ++count);
    }
}
