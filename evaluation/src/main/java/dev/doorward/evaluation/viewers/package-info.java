/** {@code prove viewers}: what many viewers of the live picture cost, and whom. */
@NullMarked
package dev.doorward.evaluation.viewers;

import org.jspecify.annotations.NullMarked;
