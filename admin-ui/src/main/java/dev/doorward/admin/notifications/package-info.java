/** What the page asks the notification service, and what the links in its alerts lead to. */
@NullMarked
package dev.doorward.admin.notifications;

import org.jspecify.annotations.NullMarked;
