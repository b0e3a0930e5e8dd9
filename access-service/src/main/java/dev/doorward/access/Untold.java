package dev.doorward.access;

import dev.doorward.contract.DecisionMade;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Decisions that the broker was not there for. They are told when it is back, so that an alert comes late and not never; in
 * memory, since the audit trail holds them in any case. The newest stay when there are too many.
 */
final class Untold {
    static final int MOST = 50;

    private final Deque<DecisionMade> waiting = new ArrayDeque<>();

    synchronized void keep(DecisionMade made) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.addLast(made.toldLate());
    }

    /** All of them, oldest first; what can't be told now is to be kept again. */
    synchronized List<DecisionMade> take() {
        List<DecisionMade> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }
}
