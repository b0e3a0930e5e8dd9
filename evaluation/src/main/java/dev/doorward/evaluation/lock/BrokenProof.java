package dev.doorward.evaluation.lock;

import dev.doorward.evaluation.lock.Tried.Kind;
import dev.doorward.evaluation.lock.Tried.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Messages that wait on the broker for whoever connects, and a disk that takes nothing more. */
final class BrokenProof {
    private static final long OPENS_WITHIN_MS = 5_000;
    private static final long WOULD_HAVE_OPENED_MS = 5_000;

    private static final long TOO_OLD_MS = 2_500;

    private final Trial trial;
    private final Attacker attacker;
    private boolean recovers = true;

    BrokenProof(Trial trial, long seed) {
        this.trial = trial;
        this.attacker = new Attacker(trial.parties, seed);
    }

    Outcome.Broken run() throws IOException, InterruptedException {
        boolean planted = plantedOpens(this::restartService) | plantedOpens(this::restartBroker);
        return new Outcome.Broken(planted, opensWithoutDisk(), recovers);
    }

    @FunctionalInterface
    private interface Restart {
        void run() throws IOException;
    }

    private boolean plantedOpens(Restart restart) throws IOException {
        trial.awaitLocked();
        List<Tried> right = List.of(attacker.right(Kind.LIVING_RESIDENT), attacker.right(Kind.COMMAND));
        int openings = trial.bolt.openings();
        restart.run();
        right.forEach(tried -> trial.send(retained(tried)));
        trial.service.awaitReady(Duration.ofSeconds(60));
        Bolt.until(() -> trial.bolt.openings() > openings, WOULD_HAVE_OPENED_MS);
        boolean opened = trial.bolt.openings() > openings || right.stream().anyMatch(trial::opened);
        right.forEach(tried -> trial.send(cleared(tried)));
        trial.awaitLocked();
        recovers &= residentComesIn();
        return opened;
    }

    private void restartService() {
        trial.kill();
        trial.service.start();
    }

    /** Away for so long that whatever opened before is too old: then it does not matter who is back first. */
    private void restartBroker() throws IOException {
        trial.stopBroker();
        Bolt.until(() -> false, TOO_OLD_MS);
        trial.startBroker();
    }

    private boolean opensWithoutDisk() throws IOException, InterruptedException {
        trial.awaitLocked();
        limitFiles("1:");
        Tried tried = attacker.right(Kind.LIVING_RESIDENT);
        Tried command = attacker.right(Kind.COMMAND);
        int openings = trial.bolt.openings();
        trial.send(tried);
        trial.send(command);
        Bolt.until(() -> trial.opened(tried) || trial.opened(command), WOULD_HAVE_OPENED_MS);
        boolean opened = trial.opened(tried) || trial.opened(command) || trial.bolt.openings() > openings;
        limitFiles("unlimited:");
        recovers &= residentComesIn();
        return opened;
    }

    /** The kernel's own limit on how long a file may get: every write beyond it fails as on a full disk. */
    private void limitFiles(String size) throws IOException, InterruptedException {
        int status = new ProcessBuilder("prlimit", "--pid", Long.toString(trial.service.pid()), "--fsize=" + size)
                .inheritIO()
                .start()
                .waitFor();
        trial.require(status == 0, "prlimit is needed (Debian: util-linux)");
    }

    private boolean residentComesIn() {
        trial.awaitLocked();
        Tried tried = attacker.right(Kind.LIVING_RESIDENT);
        trial.send(tried);
        return Bolt.until(() -> trial.opened(tried) && trial.bolt.isOpen(), OPENS_WITHIN_MS);
    }

    private static Tried retained(Tried tried) {
        return new Tried(
                tried.kind(),
                tried.track(),
                tried.command(),
                tried.messages().stream()
                        .map(one -> new Message(one.sender(), one.row(), one.payload(), true))
                        .toList());
    }

    private static Tried cleared(Tried tried) {
        return new Tried(
                tried.kind(),
                tried.track(),
                tried.command(),
                tried.messages().stream()
                        .map(one -> new Message(one.sender(), one.row(), new byte[0], true))
                        .toList());
    }
}
