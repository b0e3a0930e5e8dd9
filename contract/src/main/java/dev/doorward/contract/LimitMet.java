package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which limit kept somebody outside, in parts, for words in any language.
 *
 * @param level of whoever is limited
 * @param at what time it was, by the clock of the house
 * @param holiday whether that day is one
 * @param day the first on which they may enter, or the last on which they could
 * @param hours at which they may enter; none where they may only when expected; absent where it is another limit
 * @param expected when they are expected next
 * @param visits how many they had
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LimitMet(
        AccessLevel level,
        LocalDateTime at,
        boolean holiday,
        @Nullable LocalDate day,
        @Nullable List<Hours> hours,
        @Nullable Arrival expected,
        @Nullable Integer visits) {
    public LimitMet {
        Require.present(level, "level");
        Require.present(at, "at");
        hours = hours == null ? null : List.copyOf(hours);
    }
}
