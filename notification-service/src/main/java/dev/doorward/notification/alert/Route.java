package dev.doorward.notification.alert;

import dev.doorward.contract.Decision;
import dev.doorward.contract.config.NotificationConfig;
import java.util.List;

/** Whom an alert goes to, by the configuration alone. */
public sealed interface Route {
    /** @param recipients ids, each once */
    record Tell(List<String> recipients) implements Route {
        public Tell {
            recipients = List.copyOf(recipients);
        }
    }

    /** Nobody wants to know. */
    record Quiet(String why) implements Route {}

    static Route of(Alert alert, NotificationConfig config) {
        if (!config.enabled()) {
            return new Quiet("notifications are switched off");
        }
        boolean wanted =
                switch (alert) {
                    case Alert.Raised raised -> config.onAlarm();
                    case Alert.Visited visited -> isWanted(visited, config);
                };
        if (!wanted) {
            return new Quiet("this kind of event is switched off");
        }
        return config.recipients().isEmpty()
                ? new Quiet("no recipient is configured")
                : new Tell(config.recipients().stream().distinct().toList());
    }

    private static boolean isWanted(Alert.Visited visited, NotificationConfig config) {
        if (visited.duress() && config.onAlarm()) {
            return true;
        }
        return switch (visited.outcome()) {
            case Decision.Granted granted -> config.onGranted();
            case Decision.Denied denied -> config.onDenied() || (visited.tellsOfManyStrangers() && config.onAlarm());
        };
    }
}
