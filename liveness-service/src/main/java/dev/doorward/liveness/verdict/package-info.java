/** Between the contract's records and those of the judging classes: a face as it is looked at, a verdict as it is told. */
@NullMarked
package dev.doorward.liveness.verdict;

import org.jspecify.annotations.NullMarked;
