package dev.doorward.contract.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service's answer to a {@link ConfigDocument}.
 *
 * @param version in force now; 0 is the built-in default
 * @param refusedVersion the version that was refused, if the newest one was
 * @param problems why, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfigApplied(
        String section,
        String instance,
        long version,
        @Nullable Long refusedVersion,
        List<String> problems,
        Instant at) {
    public ConfigApplied {
        if (section == null || instance == null || at == null) {
            throw new IllegalArgumentException("section, instance and at are needed");
        }
        problems = problems == null ? List.of() : List.copyOf(problems);
    }
}
