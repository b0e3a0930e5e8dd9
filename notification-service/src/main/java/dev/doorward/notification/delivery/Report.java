package dev.doorward.notification.delivery;

import dev.doorward.contract.NotificationReported.Status;
import dev.doorward.notification.alert.Alert;
import java.time.Duration;

/** What became of one alert to one recipient; {@code recipient} is an id. */
public sealed interface Report {
    Alert alert();

    String recipient();

    String detail();

    /** The end of it. */
    record Settled(Alert alert, String recipient, Status status, String detail) implements Report {}

    /** Tried in vain, and tried again after {@code again}. */
    record Postponed(Alert alert, String recipient, String detail, Duration again) implements Report {}
}
