/**
 * The page's server. {@link dev.doorward.admin.AdminService} is the story: what the house says, what the owner changes,
 * what follows. Each feature has its own package with a pure core; MQTT, HTTP and wiring stand here and in {@code web}.
 */
@NullMarked
package dev.doorward.admin;

import org.jspecify.annotations.NullMarked;
