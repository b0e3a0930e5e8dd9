/**
 * Tells people what happened at the door. A signed decision comes in, the configuration says whether and whom to tell,
 * one alert a visit goes to the outbox, and what became of it is reported. Nothing here can open a door.
 */
@NullMarked
package dev.doorward.notification;

import org.jspecify.annotations.NullMarked;
