/** The code that opens where nobody can sign: checked, and not to be guessed. */
@NullMarked
package dev.doorward.access.code;

import org.jspecify.annotations.NullMarked;
