/** How long it takes to find a face among many: in memory as the door does it, and in the database. */
@NullMarked
package dev.doorward.evaluation.gallery;

import org.jspecify.annotations.NullMarked;
