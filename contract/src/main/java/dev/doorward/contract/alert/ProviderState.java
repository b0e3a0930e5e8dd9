package dev.doorward.contract.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.Require;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the page shows it.
 *
 * @param lacks what it needs and was not given, in words; absent when it can be used
 * @param trouble what is wrong with it since it was last tried; absent while it answers
 * @param pictures whether it carries a picture
 * @param actions whether it carries buttons
 * @param longest how many characters it carries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProviderState(
        Channel channel,
        @Nullable String lacks,
        @Nullable String trouble,
        boolean pictures,
        boolean actions,
        int longest) {
    public ProviderState {
        Require.present(channel, "channel");
    }
}
