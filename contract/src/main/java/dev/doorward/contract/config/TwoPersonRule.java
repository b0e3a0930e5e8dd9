package dev.doorward.contract.config;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.doorward.contract.AccessLevel;
import jakarta.validation.constraints.AssertTrue;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When nobody of some levels comes in alone. */
public record TwoPersonRule(
        @Setting("Levels that need a second person. None ticked: everybody. Who is of another level comes in alone.")
        Set<AccessLevel> levels,

        @Setting("Days that it begins on. None ticked: every day. A night belongs to the day on which it began.")
        Set<DayOfWeek> days,

        @Setting("Whether it begins on holidays too, whatever day of the week they fall on.")
        boolean holidays,

        @JsonFormat(pattern = "HH:mm")
        @Setting("It applies from this time on, by the clock of the house. Empty: all day.")
        @Nullable
        LocalTime from,

        @JsonFormat(pattern = "HH:mm")
        @Setting("It ends before this time. A time before the beginning is one of the next morning. Empty: all day.")
        @Nullable
        LocalTime to) {
    public TwoPersonRule {
        levels = Sets.ordered(levels, AccessLevel.class);
        days = Sets.ordered(days, DayOfWeek.class);
    }

    /** What a new rule says at first: for everybody, always. */
    public static TwoPersonRule defaults() {
        return new TwoPersonRule(Set.of(), Set.of(), true, null, null);
    }

    @AssertTrue(message = "from and to belong together: set both, or neither for the whole day")
    boolean isTimeWhole() {
        return (from == null) == (to == null);
    }

    @AssertTrue(message = "from and to must differ; leave both empty for the whole day")
    boolean isTimeLong() {
        return from == null || !from.equals(to);
    }

    @AssertTrue(message = "levels must not hold NOTIFY_ONLY or BARRED: no face of theirs opens the door")
    boolean isForLevelsThatMayEnter() {
        return !levels.contains(AccessLevel.NOTIFY_ONLY) && !levels.contains(AccessLevel.BARRED);
    }
}
