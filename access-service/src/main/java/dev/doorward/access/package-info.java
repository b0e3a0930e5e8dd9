/**
 * Decides at the door and moves its lock. {@link dev.doorward.access.AccessService} is the story; the packages beside it
 * are its pure parts: evidence, policy, visit, levels, lock.
 */
@NullMarked
package dev.doorward.access;

import org.jspecify.annotations.NullMarked;
