/**
 * An alert as a signed request to an address that the owner names.
 */
@NullMarked
package dev.doorward.notification.webhook;

import org.jspecify.annotations.NullMarked;
