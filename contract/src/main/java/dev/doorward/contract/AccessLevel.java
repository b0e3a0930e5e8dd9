package dev.doorward.contract;

/** What a known person may; someone with no level is treated as unknown. */
public enum AccessLevel {
    OWNER,
    RESIDENT,
    GUEST,
    /** Known, announced, never let in by face. */
    NOTIFY_ONLY,
    BARRED
}
