package dev.doorward.contract.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** What is told, and to whom. */
public record NotificationConfig(
        @Setting("Whether anything is told at all.") boolean enabled,
        @Setting("Tell when the door opened.") boolean onGranted,
        @Setting("Tell when somebody was denied.") boolean onDenied,

        @Setting(
                "Tell when the lock needs a person: the door was forced open, stands open, or the lock is jammed; when many strangers tried; and when somebody was made to open and typed the PIN for duress. Each is told once, when it begins.")
        boolean onAlarm,

        @NotNull @Setting("Recipients by id; their addresses stay with the notification service.")
        List<@Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,39}") String> recipients,

        @Setting("Whether Home Assistant is told of the doors (MQTT discovery).")
        boolean homeAssistant,

        @Setting("Whether Home Assistant is told names of people. They then stand on a retained topic.")
        boolean homeAssistantNames) {

    public NotificationConfig {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    public static NotificationConfig defaults() {
        return new NotificationConfig(true, true, true, true, List.of("owner"), true, false);
    }
}
