package dev.doorward.contract.config;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Severity;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is told of what, and when. */
public record AlertRule(
        @Setting("What is told. None ticked: everything.") Set<AlertEvent> events,

        @Setting(
                "Of those who are not let in, only who is refused for these reasons. Empty: for any, and all else too.")
        Set<DenialReason> reasons,

        @NotNull @Setting("Only what matters at least this much.")
        Severity severity,

        @Setting(
                "Only of people of these levels. None ticked: of anybody, unknown ones and events without a person too.")
        Set<AccessLevel> levels,

        @Size(max = 100) @Setting("Only of these people. Empty: of anybody.")
        List<@Pattern(regexp = "p-[0-9a-f]{16}") String> people,

        @Size(max = 20) @Setting("Only at these doors. Empty: at any, and of the house itself.")
        List<@Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,30}") String> doors,

        @Setting("Days that it begins on. None ticked: every day. A night belongs to the day on which it began.")
        Set<DayOfWeek> days,

        @JsonFormat(pattern = "HH:mm")
        @Setting("It applies from this time on, by the clock of the house. Empty: all day.")
        @Nullable
        LocalTime from,

        @JsonFormat(pattern = "HH:mm")
        @Setting("It ends before this time. A time before the beginning is one of the next morning. Empty: all day.")
        @Nullable
        LocalTime to,

        @NotNull @Size(max = 40) @Setting("Who is told: recipients, and groups with an @ before their name.")
        List<@Pattern(regexp = "@?[a-z0-9][a-z0-9_-]{0,39}") String> recipients,

        @Min(0)
        @Max(1_440)
        @Setting(value = "Tell others when nobody has acknowledged it by then. 0: never.", unit = "min")
        int escalateAfterMinutes,

        @Size(max = 40) @Setting("Who is told then.")
        List<@Pattern(regexp = "@?[a-z0-9][a-z0-9_-]{0,39}") String> escalateTo) {
    public AlertRule {
        events = Sets.ordered(events, AlertEvent.class);
        reasons = Sets.ordered(reasons, DenialReason.class);
        levels = Sets.ordered(levels, AccessLevel.class);
        people = people == null ? List.of() : List.copyOf(people);
        doors = doors == null ? List.of() : List.copyOf(doors);
        days = Sets.ordered(days, DayOfWeek.class);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        escalateTo = escalateTo == null ? List.of() : List.copyOf(escalateTo);
    }

    /** What a new rule says at first: everything, to the owner. */
    public static AlertRule defaults() {
        return to(Set.of(), "owner");
    }

    /** These events, whenever and of whomever. */
    public static AlertRule to(Set<AlertEvent> events, String... recipients) {
        return to(events, Severity.INFO, recipients);
    }

    /** Those of these events that matter so much, whenever and of whomever. */
    public static AlertRule to(Set<AlertEvent> events, Severity severity, String... recipients) {
        return new AlertRule(
                events,
                Set.of(),
                severity,
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                null,
                null,
                List.of(recipients),
                0,
                List.of());
    }

    @AssertTrue(message = "from and to belong together: set both, or neither for the whole day")
    boolean isTimeWhole() {
        return (from == null) == (to == null);
    }

    @AssertTrue(message = "from and to must differ; leave both empty for the whole day")
    boolean isTimeLong() {
        return from == null || !from.equals(to);
    }

    @AssertTrue(message = "escalateTo must name somebody when escalateAfterMinutes is set")
    boolean isEscalationWhole() {
        return escalateAfterMinutes == 0 || !escalateTo.isEmpty();
    }
}
