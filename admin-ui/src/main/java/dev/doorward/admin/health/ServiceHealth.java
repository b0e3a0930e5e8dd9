package dev.doorward.admin.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.UsedModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service as it is now.
 *
 * @param lacks what it runs without, in words
 * @param models that it runs, or would run if they were there
 * @param heardAt when it last said anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceHealth(
        String instance,
        State state,
        @Nullable String version,
        @Nullable Instant startedAt,
        List<String> lacks,
        List<UsedModel> models,
        @Nullable Long diskFreeMegabytes,
        @Nullable Instant heardAt) {
    public enum State {
        ONLINE,
        /** It said goodbye, or the broker noticed that it is gone. */
        OFFLINE,
        /** It says that it is there but has said nothing for too long. */
        SILENT,
        NEVER_SEEN
    }
}
