/**
 * What the door writes down of all that it does, on its own disk: signed and chained line by line, delivered when the
 * server is there. ADR 0029.
 */
@NullMarked
package dev.doorward.access.audit;

import org.jspecify.annotations.NullMarked;
