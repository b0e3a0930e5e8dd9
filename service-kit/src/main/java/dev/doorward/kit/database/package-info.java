/**
 * A few lines over JDBC, and the one thing that callers must know: the database may be away.
 */
@NullMarked
package dev.doorward.kit.database;

import org.jspecify.annotations.NullMarked;
