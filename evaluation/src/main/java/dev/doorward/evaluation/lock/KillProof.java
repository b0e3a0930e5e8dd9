package dev.doorward.evaluation.lock;

import dev.doorward.contract.AuditLine;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Quantiles;
import dev.doorward.evaluation.lock.Tried.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;

/** SIGKILL at any moment of an opening, from before the decision to after the relock; the bolt stays where it was. */
final class KillProof {
    /** A whole opening takes less. */
    private static final int LATEST_MS = 2_200;

    private static final long LOCKED_WITHIN_MS = 5_000;
    private static final long DELIVERED_WITHIN_MS = 30_000;

    private final Trial trial;
    private final Attacker attacker;
    private final Random random;
    private final Map<String, Integer> byState = new TreeMap<>();
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> locked = new ArrayList<>();
    private int openedUnasked;
    private int notLocked;

    KillProof(Trial trial, long seed) {
        this.trial = trial;
        this.attacker = new Attacker(trial.parties, seed);
        this.random = new Random(seed);
    }

    Outcome.Kills run(int kills) {
        try (ProgressBar bar = Progress.bar("kills", kills)) {
            for (int i = 0; i < kills; i++) {
                kill(i % 4 == 3 ? Kind.COMMAND : Kind.LIVING_RESIDENT);
                if (bar != null) {
                    bar.step();
                }
            }
        }
        trial.awaitLocked();
        Bolt.until(() -> lost() == 0, DELIVERED_WITHIN_MS);
        return new Outcome.Kills(
                kills,
                byState,
                openedUnasked,
                notLocked,
                lost(),
                isWhole(),
                Quantiles.of(starts),
                Quantiles.of(locked));
    }

    private void kill(Kind kind) {
        trial.awaitLocked();
        Bolt.until(() -> false, kind == Kind.COMMAND ? 3_000 : 0); // commands are not taken sooner
        trial.send(attacker.right(kind));
        Bolt.until(() -> false, random.nextInt(LATEST_MS));
        String state =
                trial.parties.lock().map(LockState::state).map(Enum::name).orElse("UNTOLD");
        byState.merge(state, 1, Integer::sum);
        trial.kill();
        int openings = trial.bolt.openings();
        Trial.Start start = trial.restart();
        starts.add(start.decides());
        locked.add(start.locked());
        if (!Bolt.until(trial.bolt::isLocked, LOCKED_WITHIN_MS)) {
            notLocked++;
        }
        openedUnasked += trial.bolt.openings() - openings;
    }

    /** Told before a kill, and not in the trail. */
    private int lost() {
        Set<MessageId> written = trial.parties.archive().stream()
                .map(Parties::line)
                .map(line -> line.entry().decision())
                .filter(Objects::nonNull)
                .map(DecisionMade::id)
                .collect(Collectors.toSet());
        return (int) trial.parties.granted().values().stream()
                .flatMap(List::stream)
                .filter(made -> !written.contains(made.id()))
                .count();
    }

    private boolean isWhole() {
        List<String> archive = trial.parties.archive();
        for (int i = 0; i < archive.size(); i++) {
            AuditLine line = Parties.line(archive.get(i));
            String previous = i == 0 ? "" : AuditLine.hash(archive.get(i - 1));
            if (line.number() != i + 1 || !line.previous().equals(previous)) {
                return false;
            }
        }
        return true;
    }
}
