/** What the doors wrote down, as they signed it, and whether anything is missing. ADR 0029. */
@NullMarked
package dev.doorward.admin.trail;

import org.jspecify.annotations.NullMarked;
