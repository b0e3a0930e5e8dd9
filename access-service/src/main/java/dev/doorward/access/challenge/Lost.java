package dev.doorward.access.challenge;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The challenges lost at this door since one was passed, by whomever: who leaves and comes back has no more tries than who
 * stays. One counts as lost from when it is asked, so that many faces at once have no more tries either. A process that
 * has just begun does not know what was lost before it, and counts as if all but one had been. Used by one thread; times
 * are {@link dev.doorward.access.evidence.Ticks}.
 */
public final class Lost {
    private final Deque<Long> askedAt = new ArrayDeque<>();
    private final long begunAt;
    private boolean knowsWhatWas;
    private @Nullable Long fullAt;

    public Lost(long now) {
        begunAt = now;
    }

    /** Whether no more is asked for now. */
    boolean areTooMany(long now, Limits limits) {
        return fullAt != null && now - fullAt < limits.pauseMs();
    }

    void asked(long now, Limits limits) {
        while (!askedAt.isEmpty() && now - askedAt.getFirst() > limits.withinMs()) {
            askedAt.removeFirst();
        }
        askedAt.addLast(now);
        boolean cautious = !knowsWhatWas && now - begunAt <= limits.withinMs();
        if (askedAt.size() >= limits.most() || cautious) {
            fullAt = now;
        }
    }

    void passed() {
        askedAt.clear();
        fullAt = null;
        knowsWhatWas = true;
    }

    /** Nobody needs the answer to the one asked then any more: it is neither lost nor passed. */
    void spared(long asked) {
        askedAt.removeLastOccurrence(asked);
        if (fullAt != null && fullAt == asked) {
            fullAt = null;
        }
    }
}
