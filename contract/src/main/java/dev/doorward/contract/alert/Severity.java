package dev.doorward.contract.alert;

/** How much an event matters; from the least to the most. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** Somebody should look at it today. */
    WARNING,
    /** Somebody must look now: never held back, by nothing. */
    ALARM
}
