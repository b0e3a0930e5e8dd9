/**
 * From one source to many viewers, each with its own small mailbox: a slow one loses what is old, never what others see.
 */
@NullMarked
package dev.doorward.admin.stream;

import org.jspecify.annotations.NullMarked;
