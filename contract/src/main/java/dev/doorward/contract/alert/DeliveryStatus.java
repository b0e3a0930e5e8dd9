package dev.doorward.contract.alert;

/** What became of one alert to one recipient: the same words for all providers. */
public enum DeliveryStatus {
    /** The provider has delivered it, or has accepted it for good. */
    SENT,
    /** It waits for its turn here, or at the provider. */
    QUEUED,
    /** Held back by the budget or the quiet hours; the digest tells of it. */
    THROTTLED,
    /** Told already, or about somebody who was forgotten meanwhile. */
    SUPPRESSED,
    /** The provider does not know this recipient, or they do not want it. */
    REJECTED_RECIPIENT,
    /** The provider does not accept us. */
    AUTH_FAILED,
    /** The provider takes no more for now, or until it is paid. */
    QUOTA_EXCEEDED,
    /** Away, broken, or too slow. */
    UNREACHABLE,
    /** It failed, and is tried again. */
    RETRYING,
    /** It failed for good, or for too long. */
    GAVE_UP,
    /** There is no provider or no address for it. */
    NOT_CONFIGURED;

    /** Whether it reached the provider. */
    public boolean accepted() {
        return this == SENT || this == QUEUED;
    }
}
