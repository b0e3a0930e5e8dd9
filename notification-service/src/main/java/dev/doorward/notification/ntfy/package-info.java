/**
 * Push messages by a server of ntfy, which may stand in this house.
 */
@NullMarked
package dev.doorward.notification.ntfy;

import org.jspecify.annotations.NullMarked;
