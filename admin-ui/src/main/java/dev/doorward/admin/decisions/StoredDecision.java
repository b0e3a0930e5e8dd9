package dev.doorward.admin.decisions;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A decision with its place in the order of arrival.
 *
 * @param seq rises; 0 while the database is away and the decision waits in memory
 * @param pictured whether there is a picture of that moment
 * @param said who is in it, as an owner said; null as long as nobody did
 * @param notThem whether an owner said that it is not whom the door named
 */
public record StoredDecision(
        long seq,
        DecisionMade decision,
        boolean pictured,
        @Nullable PersonId said,
        boolean notThem) {
    /** Nobody has said yet who it was. */
    public StoredDecision(long seq, DecisionMade decision, boolean pictured) {
        this(seq, decision, pictured, null, false);
    }
}
