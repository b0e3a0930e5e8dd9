/**
 * What this service owns in its database: recipients, alerts, and what is to become of each. All times are those of the
 * clock that callers give.
 */
@NullMarked
package dev.doorward.notification.outbox;

import org.jspecify.annotations.NullMarked;
