/** What an alert says, in each language, and what it shows. */
@NullMarked
package dev.doorward.notification.content;

import org.jspecify.annotations.NullMarked;
