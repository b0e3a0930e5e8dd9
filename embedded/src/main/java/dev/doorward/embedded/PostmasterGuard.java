package dev.doorward.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sees to it that no PostgreSQL outlives the process that started it. PostgreSQL runs as a daemon, so a small shell
 * reads a pipe from this process: when the pipe ends, even by a kill -9, it asks the postmaster for a fast stop.
 */
final class PostmasterGuard {
    private static final String FAST_STOP = "-INT"; // PostgreSQL manual, 18.5 "Shutting Down the Server"
    private static final int PATIENCE_SECONDS = 20;

    private final Process shell;

    PostmasterGuard(Path cluster) throws IOException {
        long pid = postmaster(cluster)
                .orElseThrow(() -> new IOException("no postmaster.pid in " + cluster))
                .pid();
        // SIGINT goes to the whole foreground group of a terminal: the shell must wait for the end of the pipe only.
        shell = new ProcessBuilder(
                        "sh", "-c", "trap '' INT TERM; cat >/dev/null; kill " + FAST_STOP + " " + pid + " 2>/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    void dismiss() {
        shell.destroyForcibly();
    }

    /** Stops a postmaster that an earlier, killed process left on this cluster. */
    static void stopLeftOver(Path cluster) throws IOException {
        Optional<ProcessHandle> running = postmaster(cluster);
        if (running.isEmpty()) {
            return;
        }
        ProcessHandle process = running.get();
        new ProcessBuilder("kill", FAST_STOP, Long.toString(process.pid())).start();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("another PostgreSQL (process " + process.pid() + ") holds " + cluster, e);
        }
    }

    private static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }
}
