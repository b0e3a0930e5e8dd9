package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service says of itself; retained, and sent again every few seconds.
 *
 * @param instance {@code recognition}, {@code camera-front} …
 * @param lacks what it runs without, in words: a missing model, a mail server that is not configured
 * @param models that it runs, or would run if they were there
 * @param diskFreeMegabytes where it keeps its state; absent when that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceStatus(
        String instance,
        String version,
        Instant startedAt,
        List<String> lacks,
        List<UsedModel> models,
        @Nullable Long diskFreeMegabytes) {
    public ServiceStatus {
        Require.text(instance, 60, "instance");
        Require.text(version, 40, "version");
        Require.present(startedAt, "startedAt");
        lacks = List.copyOf(Require.present(lacks, "lacks"));
        models = models == null ? List.of() : List.copyOf(models);
    }
}
