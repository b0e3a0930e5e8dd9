/**
 * What is in front of a door at this moment: scenes, verdicts, standing and decision of each track merged into one
 * view, and the live pictures for as many viewers as want them.
 */
@NullMarked
package dev.doorward.admin.live;

import org.jspecify.annotations.NullMarked;
