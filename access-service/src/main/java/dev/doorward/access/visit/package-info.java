/**
 * Visits: from the first verdict about a track until a second after the last. {@link dev.doorward.access.visit.Visits}
 * asks the gate, gathers the evidence, asks the policy, and sees to it that everything is said once.
 */
@NullMarked
package dev.doorward.access.visit;

import org.jspecify.annotations.NullMarked;
