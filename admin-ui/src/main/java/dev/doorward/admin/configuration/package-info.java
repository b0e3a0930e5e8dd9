/**
 * The configuration's truth: every version of every section, checked before it is kept, with a conflict instead of a
 * lost change. What services answer is kept beside it.
 */
@NullMarked
package dev.doorward.admin.configuration;

import org.jspecify.annotations.NullMarked;
