/**
 * How far apart the people of this house are, and how low the similarities may be set because of that.
 */
@NullMarked
package dev.doorward.admin.calibration;

import org.jspecify.annotations.NullMarked;
