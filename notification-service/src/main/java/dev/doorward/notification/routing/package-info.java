/**
 * Whom an alert reaches and whom it does not, by the configuration and by what was told before. Pure: what was told before
 * is asked for.
 */
@NullMarked
package dev.doorward.notification.routing;

import org.jspecify.annotations.NullMarked;
