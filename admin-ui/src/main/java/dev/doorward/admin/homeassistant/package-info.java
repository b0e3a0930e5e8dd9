/**
 * What Home Assistant is told: one discovery message a door, and names only while the owner wants it.
 */
@NullMarked
package dev.doorward.admin.homeassistant;

import org.jspecify.annotations.NullMarked;
