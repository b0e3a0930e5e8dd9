/**
 * Text messages by Twilio. Numbers and credentials leave this package only towards it.
 */
@NullMarked
package dev.doorward.notification.sms;

import org.jspecify.annotations.NullMarked;
