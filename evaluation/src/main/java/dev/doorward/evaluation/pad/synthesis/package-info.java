/** Makes attacks out of clips of living people, with fixed seeds: real attacks of many people are not to be had. */
@NullMarked
package dev.doorward.evaluation.pad.synthesis;

import org.jspecify.annotations.NullMarked;
