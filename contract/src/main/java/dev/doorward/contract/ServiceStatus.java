package dev.doorward.contract;

import java.time.Instant;
import java.util.List;

/**
 * What a service says of itself; retained, and sent again on each change.
 *
 * @param instance {@code recognition}, {@code camera-front} …
 * @param lacks what it runs without, in words: a missing model, a mail server that is not configured
 */
public record ServiceStatus(String instance, String version, Instant startedAt, List<String> lacks) {
    public ServiceStatus {
        Require.text(instance, 60, "instance");
        Require.text(version, 40, "version");
        Require.present(startedAt, "startedAt");
        lacks = List.copyOf(Require.present(lacks, "lacks"));
    }
}
