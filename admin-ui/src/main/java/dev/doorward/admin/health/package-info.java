/**
 * Which services are here, which went silent, what they lack.
 */
@NullMarked
package dev.doorward.admin.health;

import org.jspecify.annotations.NullMarked;
