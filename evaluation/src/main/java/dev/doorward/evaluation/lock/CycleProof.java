package dev.doorward.evaluation.lock;

import dev.doorward.contract.LockState;
import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Quantiles;
import dev.doorward.evaluation.lock.Tried.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;

/** Opens by face and by command in turn, beside two busy threads, and measures the way there and back. */
final class CycleProof {
    private static final long PATIENCE_MS = 10_000;
    private static final int BUSY = 2;

    private final Trial trial;
    private final Attacker attacker;
    private final List<Double> toServo = new ArrayList<>();
    private final List<Double> commandToServo = new ArrayList<>();
    private double relockOff;

    CycleProof(Trial trial, long seed) {
        this.trial = trial;
        this.attacker = new Attacker(trial.parties, seed);
    }

    Outcome.Cycles run(int cycles) {
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < BUSY; i++) {
            Thread.ofPlatform().daemon().name("busy").start(() -> {
                while (!over.get()) {
                    Thread.onSpinWait();
                }
            });
        }
        try (ProgressBar bar = Progress.bar("cycles", cycles)) {
            for (int i = 0; i < cycles; i++) {
                cycle(i % 2 == 0 ? Kind.LIVING_RESIDENT : Kind.COMMAND);
                if (bar != null) {
                    bar.step();
                }
            }
        } finally {
            over.set(true);
        }
        return new Outcome.Cycles(cycles, relockOff, Quantiles.of(toServo), Quantiles.of(commandToServo));
    }

    private void cycle(Kind kind) {
        trial.awaitLocked();
        trial.parties.forgetStates();
        Tried tried = attacker.right(kind);
        long from = System.nanoTime();
        trial.send(tried);
        trial.require(Bolt.until(() -> trial.bolt.driven() > from, PATIENCE_MS), kind + " did not open");
        double ms = (trial.bolt.driven() - from) / 1e6;
        toServo.add(ms);
        if (kind == Kind.COMMAND) {
            commandToServo.add(ms);
        }
        trial.require(
                Bolt.until(() -> trial.parties.since(LockState.State.LOCKING).isPresent(), PATIENCE_MS),
                "the lock does not close again");
        Duration open = Duration.between(
                trial.parties.since(LockState.State.UNLOCKED).orElseThrow(),
                trial.parties.since(LockState.State.LOCKING).orElseThrow());
        relockOff = Math.max(relockOff, Math.abs(open.toMillis() / 1e3 - Trial.RELOCK_AFTER_S));
    }
}
