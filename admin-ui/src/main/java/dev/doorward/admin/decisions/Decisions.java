package dev.doorward.admin.decisions;

import dev.doorward.admin.database.Database;
import dev.doorward.admin.database.DatabaseAwayException;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decisions as they were made. What cannot be stored now waits here and is stored when the database is back; who asks
 * sees it all the same. What became of telling people about them is remembered for the newest ones.
 */
public final class Decisions {
    /** More than a week of visits; beyond that the oldest that waits is lost, the audit at the door has it. */
    private static final int MOST_WAITING = 10_000;

    private static final int REPORTS_OF = 500;

    private final DecisionStore store;
    private final Deque<DecisionMade> waiting = new ArrayDeque<>();
    private final Map<MessageId, List<NotificationReported>> reports = new LinkedHashMap<>();

    public Decisions(Database database) {
        this.store = new DecisionStore(database);
    }

    public synchronized void made(DecisionMade decision) {
        if (waiting.size() == MOST_WAITING) {
            waiting.removeFirst();
        }
        waiting.addLast(decision);
    }

    /** Stores what waits, oldest first. */
    public void store() {
        for (DecisionMade next = first(); next != null; next = first()) {
            store.keep(next);
            stored(next);
        }
    }

    /** The newest first, from before that place in the order; those that wait come first of all. */
    public List<StoredDecision> before(long seq, int limit) {
        List<DecisionMade> unsaved = waiting();
        List<StoredDecision> saved;
        try {
            saved = store.before(seq, limit);
        } catch (DatabaseAwayException e) {
            if (unsaved.isEmpty()) {
                throw e;
            }
            saved = List.of();
        }
        List<StoredDecision> known = saved;
        Stream<StoredDecision> first = seq == Long.MAX_VALUE
                ? unsaved.stream()
                        .filter(made ->
                                known.stream().noneMatch(s -> s.decision().id().equals(made.id())))
                        .map(made -> new StoredDecision(0, made))
                : Stream.empty();
        return Stream.concat(first, saved.stream()).limit(limit).toList();
    }

    /** What became of telling people about one decision. */
    public synchronized void reported(NotificationReported report) {
        reports.computeIfAbsent(report.decision(), d -> new ArrayList<>()).add(report);
        if (reports.size() > REPORTS_OF) {
            reports.remove(reports.keySet().iterator().next());
        }
    }

    public synchronized List<NotificationReported> reportsOf(MessageId decision) {
        return List.copyOf(reports.getOrDefault(decision, List.of()));
    }

    private synchronized List<DecisionMade> waiting() {
        return new ArrayList<>(waiting).reversed();
    }

    private synchronized DecisionMade first() {
        return waiting.peekFirst();
    }

    private synchronized void stored(DecisionMade decision) {
        waiting.remove(decision);
    }
}
