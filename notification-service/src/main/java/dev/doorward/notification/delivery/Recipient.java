package dev.doorward.notification.delivery;

/**
 * Somebody who is told.
 *
 * @param id what configuration, reports and logs call them
 * @param address known to the provider only
 */
public record Recipient(String id, String address) {
    /** The id alone, so that no log line can show an address. */
    @Override
    public String toString() {
        return id;
    }
}
