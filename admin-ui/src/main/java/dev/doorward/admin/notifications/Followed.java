package dev.doorward.admin.notifications;

import dev.doorward.contract.alert.AlertLink;

/** What a link of an alert is. */
public sealed interface Followed {
    /** Signed by the notification service, and still good. */
    record Leads(AlertLink link) implements Followed {}

    /** It was good once. */
    record Expired() implements Followed {}

    /** Not made by the notification service of this house, or altered since. */
    record Forged() implements Followed {}
}
