/**
 * E-mail by SMTP. Translates an alert into a message and the server's replies into {@code Delivery}; addresses leave
 * this package only towards the mail server.
 */
@NullMarked
package dev.doorward.notification.email;

import org.jspecify.annotations.NullMarked;
