/**
 * Alerts on the broker, for Home Assistant and displays.
 */
@NullMarked
package dev.doorward.notification.mqtt;

import org.jspecify.annotations.NullMarked;
