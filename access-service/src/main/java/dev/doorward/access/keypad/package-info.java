/** A matrix keypad at the door: scanned, debounced, and read as digits between * and #. */
@NullMarked
package dev.doorward.access.keypad;

import org.jspecify.annotations.NullMarked;
