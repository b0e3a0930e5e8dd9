package dev.doorward.contract.alert;

/** What somebody may want to be told of. */
public enum AlertEvent {
    /** The door opened for somebody. */
    GRANTED(Severity.INFO),
    /** Somebody who is known was not let in, for another reason than those below. */
    DENIED(Severity.INFO),
    /** Somebody whom nobody knows. */
    UNKNOWN_VISITOR(Severity.INFO),
    /** Somebody whose level is to be announced. */
    NOTIFY_ONLY_VISITOR(Severity.INFO),
    /** A picture or a screen, as it seems. */
    SPOOF_SUSPECTED(Severity.WARNING),
    /** So many strangers that the door became wary. */
    MANY_STRANGERS(Severity.ALARM),
    /** So many wrong answers or codes that none is taken for a while. */
    LOCKED_OUT(Severity.ALARM),
    /** Somebody was made to open. */
    DURESS(Severity.ALARM),
    DOOR_FORCED(Severity.ALARM),
    DOOR_AJAR(Severity.ALARM),
    LOCK_JAMMED(Severity.ALARM),
    /** A service did not say anything for a while. */
    SERVICE_DOWN(Severity.WARNING),
    /** A camera gives no picture. */
    CAMERA_LOST(Severity.WARNING),
    DISK_NEARLY_FULL(Severity.WARNING);

    private final Severity severity;

    AlertEvent(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
