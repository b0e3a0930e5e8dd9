package dev.doorward.admin.decisions;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.database.DatabaseAwayException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as they were made. What cannot be stored now waits here and is stored when the database is back; who asks
 * sees it all the same. What became of telling people about them is remembered for the newest ones.
 */
public final class Decisions {
    /** More than a week of visits; beyond that the oldest that waits is lost, the audit at the door has it. */
    private static final int MOST_WAITING = 10_000;

    private static final int REPORTS_OF = 500;
    private static final int REMEMBERED = 1_000;
    /** As many as anybody looks back; then nobody has to look through years. */
    private static final int DURESS_AMONG = 5_000;

    private final DecisionStore store;
    private final Deque<DecisionMade> waiting = new ArrayDeque<>();
    private final Set<MessageId> heard = new LinkedHashSet<>();
    private final Map<MessageId, List<NotificationReported>> reports = new LinkedHashMap<>();

    public Decisions(Database database) {
        this.store = new DecisionStore(database);
    }

    /** Whether this is news: a message may come twice, a decision is made once. */
    public synchronized boolean made(DecisionMade decision) {
        if (!heard.add(decision.id())) {
            return false;
        }
        if (heard.size() > REMEMBERED) {
            heard.remove(heard.iterator().next());
        }
        if (waiting.size() == MOST_WAITING) {
            waiting.removeFirst();
        }
        waiting.addLast(decision);
        return true;
    }

    /** Stores what waits, oldest first; while the database is away it goes on waiting. */
    public void store() {
        try {
            for (DecisionMade next = first(); next != null; next = first()) {
                store.keep(next);
                stored(next);
            }
        } catch (DatabaseAwayException e) {
            // Whoever looks at the database says that it is away; the next round comes.
        }
    }

    /** The newest first, from before that place in the order; those that wait come first of all. */
    public List<StoredDecision> before(long seq, Filter filter, int limit) {
        List<DecisionMade> unsaved = waiting();
        List<StoredDecision> saved;
        try {
            saved = store.before(seq, filter, limit);
        } catch (DatabaseAwayException e) {
            if (unsaved.isEmpty()) {
                throw e;
            }
            saved = List.of();
        }
        List<StoredDecision> known = saved;
        Stream<StoredDecision> first = seq == Long.MAX_VALUE
                ? unsaved.stream()
                        .filter(filter::admits)
                        .filter(made ->
                                known.stream().noneMatch(s -> s.decision().id().equals(made.id())))
                        .map(made -> new StoredDecision(0, made, false))
                : Stream.empty();
        return Stream.concat(first, saved.stream()).limit(limit).toList();
    }

    /** Forgets what is older than that; what the doors wrote down of it stays in their trail. */
    public void forgetBefore(Instant now, Duration kept) {
        store.forgetBefore(now.minus(kept));
    }

    public Optional<DecisionMade> find(MessageId id) {
        return waiting().stream()
                .filter(made -> made.id().equals(id))
                .findFirst()
                .or(() -> store.find(id));
    }

    public Optional<StoredDecision> stored(MessageId id) {
        return waiting().stream()
                .filter(made -> made.id().equals(id))
                .findFirst()
                .map(made -> new StoredDecision(0, made, false))
                .or(() -> store.stored(id));
    }

    /** Which were asked for by a PIN for duress, the newest ones. */
    public List<MessageId> underDuress() {
        Stream<MessageId> unsaved = waiting().stream()
                .filter(made -> made.pin() != null && made.pin().underDuress())
                .map(DecisionMade::id);
        return Stream.concat(unsaved, store.underDuress(DURESS_AMONG).stream())
                .distinct()
                .toList();
    }

    /** What became of telling people about one decision: of each way to each of them the newest. */
    public synchronized void reported(NotificationReported report) {
        List<NotificationReported> its = reports.computeIfAbsent(report.decision(), d -> new ArrayList<>());
        its.removeIf(earlier ->
                earlier.recipient().equals(report.recipient()) && Objects.equals(earlier.channel(), report.channel()));
        its.add(report);
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

    private synchronized @Nullable DecisionMade first() {
        return waiting.peekFirst();
    }

    private synchronized void stored(DecisionMade decision) {
        waiting.remove(decision);
    }
}
