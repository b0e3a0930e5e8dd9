package dev.doorward.admin.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.SpokenWords;
import org.jspecify.annotations.Nullable;

/**
 * A movement that somebody is asked for at this moment, or what to say.
 *
 * @param seconds that are left for it, 1 at least
 * @param words with {@code SAY}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Asking(
        ChallengeAsked.Kind kind, long seconds, @Nullable SpokenWords words) {}
