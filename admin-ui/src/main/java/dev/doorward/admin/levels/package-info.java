/**
 * Who may what: a table and the version under which it was told to the doors.
 */
@NullMarked
package dev.doorward.admin.levels;

import org.jspecify.annotations.NullMarked;
