/**
 * Decisions as they were made: stored once each, held in memory while the database is away.
 */
@NullMarked
package dev.doorward.admin.decisions;

import org.jspecify.annotations.NullMarked;
