package dev.doorward.evaluation.lock;

import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.lock.Tried.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;

/** Wrong sequences all at once and mixed up, then right ones, each of which must open; again and again. */
final class SequenceProof {
    private static final int BATCH = 100;
    private static final int RIGHT = 10;
    private static final int HELD_BACK = 3;
    /** A bolt that was told to is open by then. */
    private static final long LOOKED_AT_MS = 400;

    private static final long OPENS_WITHIN_MS = 5_000;
    private static final long NONCE_IS_STALE_MS = 4_000;

    private final Trial trial;
    private final Attacker attacker;
    private final Random random;
    private final List<Tried> wrong = new ArrayList<>();
    private final List<Tried> right = new ArrayList<>();
    private final Map<String, Integer> missed = new TreeMap<>();
    private int boltMoved;

    SequenceProof(Trial trial, long seed) {
        this.trial = trial;
        this.attacker = new Attacker(trial.parties, seed);
        this.random = new Random(seed);
    }

    Outcome.Sequences run(int sequences) {
        Bolt.until(() -> trial.parties.issuedBefore(NONCE_IS_STALE_MS).isPresent(), 2 * NONCE_IS_STALE_MS);
        try (ProgressBar bar = Progress.bar("sequences", sequences)) {
            while (wrong.size() + right.size() < sequences) {
                int before = wrong.size() + right.size();
                batch(Math.min(BATCH, sequences - before));
                if (bar != null) {
                    bar.stepTo(wrong.size() + right.size());
                }
            }
        }
        return outcome();
    }

    private void batch(int size) {
        int openings = trial.bolt.openings();
        List<Tried> sent = new ArrayList<>(attacker.released());
        while (sent.size() < size - RIGHT) {
            sent.add(attacker.wrong());
        }
        mixedUp(sent).forEach(trial::send);
        wrong.addAll(sent);
        trial.drain();
        Bolt.until(() -> trial.bolt.openings() > openings, LOOKED_AT_MS);
        boltMoved += trial.bolt.openings() - openings;
        for (int i = 0; i < HELD_BACK; i++) {
            attacker.holdBack();
        }
        for (int i = 0; i < Math.min(RIGHT, size); i++) {
            Tried tried = attacker.right();
            right.add(tried);
            trial.send(tried);
            if (!Bolt.until(() -> trial.opened(tried), OPENS_WITHIN_MS)) {
                missed.merge(tried.kind() + ": " + trial.parties.said(tried), 1, Integer::sum);
            }
        }
        trial.awaitLocked();
        Bolt.until(() -> false, NONCE_IS_STALE_MS - 2_000); // what is held back gets too old
    }

    /** Each one's messages in their order, those of all in any. */
    private List<Tried> mixedUp(List<Tried> all) {
        List<List<Message>> left = new ArrayList<>();
        all.forEach(tried -> left.add(new ArrayList<>(tried.messages())));
        List<Tried> single = new ArrayList<>();
        while (!left.isEmpty()) {
            int i = random.nextInt(left.size());
            single.add(new Tried(
                    all.getFirst().kind(), null, null, List.of(left.get(i).removeFirst())));
            if (left.get(i).isEmpty()) {
                left.remove(i);
            }
        }
        return single;
    }

    private Outcome.Sequences outcome() {
        Map<String, Integer> byKind = new TreeMap<>();
        Map<String, Integer> wrongOpenings = new TreeMap<>();
        for (Tried tried : wrong) {
            byKind.merge(tried.kind().name(), 1, Integer::sum);
            if (trial.opened(tried)) {
                wrongOpenings.merge(tried.kind().name(), 1, Integer::sum);
            }
        }
        right.forEach(tried -> byKind.merge(tried.kind().name(), 1, Integer::sum));
        int twice = (int) right.stream()
                .filter(tried -> tried.track() != null && trial.parties.grantsOf(tried.track()) > 1)
                .count();
        int messages = wrong.stream().mapToInt(tried -> tried.messages().size()).sum()
                + right.stream().mapToInt(tried -> tried.messages().size()).sum();
        return new Outcome.Sequences(
                wrong.size() + right.size(), messages, byKind, wrongOpenings, missed, twice, boltMoved);
    }
}
