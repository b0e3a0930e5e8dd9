package dev.doorward.contract.config;

import static dev.doorward.contract.alert.AlertEvent.DENIED;
import static dev.doorward.contract.alert.AlertEvent.GRANTED;
import static dev.doorward.contract.alert.AlertEvent.NOTIFY_ONLY_VISITOR;
import static dev.doorward.contract.alert.AlertEvent.UNKNOWN_VISITOR;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.doorward.contract.alert.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told, to whom, and how much of it. Recipients are named by id: their addresses stay with the service. */
public record NotificationConfig(
        @Setting("Whether anything is told at all.") boolean enabled,

        @NotNull @Size(max = 40) @Setting("Who is told of what. Each rule adds; who is named by several is told once.")
        List<@Valid AlertRule> rules,

        @JsonFormat(pattern = "HH:mm")
        @Setting(
                "Quiet hours begin at this time, by the clock of the house: only alarms are told, the rest comes with the digest. Empty: there are none.")
        @Nullable
        LocalTime quietFrom,

        @JsonFormat(pattern = "HH:mm")
        @Setting("Quiet hours end before this time. A time before their beginning is one of the next morning.")
        @Nullable
        LocalTime quietTo,

        @Min(0)
        @Max(120)
        @Setting(
                value =
                        "The same of the same person at the same door is not told again before it was over for this time, or a quarter of an hour has gone by.",
                unit = "min")
        int coolDownMinutes,

        @Min(1)
        @Max(1_000)
        @Setting("How many alerts anybody gets in an hour. More come with the digest; alarms always come.")
        int mostAnHour,

        @JsonFormat(pattern = "HH:mm")
        @NotNull
        @Setting("When the digest tells what was held back, by the clock of the house.")
        LocalTime digestAt,

        @Min(1) @Max(168) @Setting(value = "An alert that can't be sent is given up after this time.", unit = "h")
        int giveUpAfterHours,

        @Min(1) @Max(365) @Setting(value = "How long the log of deliveries is kept.", unit = "d")
        int logDays,

        @Setting("Whether Home Assistant is told of the doors (MQTT discovery).")
        boolean homeAssistant,

        @Setting("Whether Home Assistant is told names of people. They then stand on a retained topic.")
        boolean homeAssistantNames) {

    public NotificationConfig {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    @AssertTrue(message = "quietFrom and quietTo belong together: set both, or neither")
    boolean isQuietWhole() {
        return (quietFrom == null) == (quietTo == null);
    }

    @AssertTrue(message = "quietFrom and quietTo must differ; leave both empty for none")
    boolean isQuietLong() {
        return quietFrom == null || !quietFrom.equals(quietTo);
    }

    public static NotificationConfig defaults() {
        return telling(
                AlertRule.to(Set.of(UNKNOWN_VISITOR, NOTIFY_ONLY_VISITOR, DENIED, GRANTED), "owner"),
                worrying("owner"));
    }

    /** These rules, and everything else as it is at first. */
    public static NotificationConfig telling(AlertRule... rules) {
        return new NotificationConfig(true, List.of(rules), null, null, 2, 20, LocalTime.of(8, 0), 24, 90, true, false);
    }

    /** Whatever is a warning or an alarm. */
    public static AlertRule worrying(String... recipients) {
        return AlertRule.to(Set.of(), Severity.WARNING, recipients);
    }
}
