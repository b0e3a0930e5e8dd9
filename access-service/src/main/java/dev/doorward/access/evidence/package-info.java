/**
 * What may count and what may not. {@link dev.doorward.access.evidence.Gate} lets a verdict through once, in order and
 * while it is fresh on this process's own monotonic clock; {@link dev.doorward.access.evidence.Track} gathers what
 * passed about one face. Nothing here knows who may enter.
 */
@NullMarked
package dev.doorward.access.evidence;

import org.jspecify.annotations.NullMarked;
