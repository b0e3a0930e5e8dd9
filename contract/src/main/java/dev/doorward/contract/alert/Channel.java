package dev.doorward.contract.alert;

import java.util.Locale;

/** A way to reach people. */
public enum Channel {
    EMAIL,
    SMS,
    NTFY,
    TELEGRAM,
    WEBHOOK,
    MQTT;

    /** As it is written in reports and addresses: {@code email}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
