package dev.doorward.admin.decisions;

import dev.doorward.contract.DecisionMade;

/**
 * A decision with its place in the order of arrival.
 *
 * @param seq rises; 0 while the database is away and the decision waits in memory
 * @param pictured whether there is a picture of that moment
 */
public record StoredDecision(long seq, DecisionMade decision, boolean pictured) {}
