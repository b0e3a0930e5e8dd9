/**
 * What is told, to whom, and in which words. Pure: no broker, no mail, no clock of its own.
 */
@NullMarked
package dev.doorward.notification.alert;

import org.jspecify.annotations.NullMarked;
