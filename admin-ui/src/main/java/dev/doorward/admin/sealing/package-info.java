/** What lies in the database and must not be read there. */
@NullMarked
package dev.doorward.admin.sealing;

import org.jspecify.annotations.NullMarked;
