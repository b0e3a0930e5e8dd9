package dev.doorward.admin.decisions;

import dev.doorward.contract.DecisionMade;

/**
 * A decision with its place in the order of arrival.
 *
 * @param seq rises; 0 while the database is away and the decision waits in memory
 */
public record StoredDecision(long seq, DecisionMade decision) {}
