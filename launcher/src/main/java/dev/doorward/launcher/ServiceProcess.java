package dev.doorward.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process of a service. Its standard input is a pipe from here that is never written to: when this process ends,
 * however it ends, the pipe does too and the service stops by itself.
 */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration FORCED = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);

    private static final int LAST_WORDS = 30;

    private final String instance;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path folder;
    private final int port;
    private final boolean supervised;
    private final Duration grace;
    private final StackListener listener;

    private final Deque<String> lastWords = new ArrayDeque<>();
    private boolean wanted;
    private Duration pause = FIRST_PAUSE;
    private volatile @Nullable Process process;
    private volatile Condition condition = Condition.STOPPED;

    ServiceProcess(
            String instance,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            int port,
            boolean supervised,
            Duration grace,
            StackListener listener) {
        this.instance = instance;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.port = port;
        this.supervised = supervised;
        this.grace = grace;
        this.listener = listener;
    }

    /** {@code camera-front}, {@code recognition} … */
    public String instance() {
        return instance;
    }

    /** Its HTTP on loopback: health, metrics, and the REST of those that have some. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Condition condition() {
        return condition;
    }

    /** The operating system's number of it, while it runs. */
    public long pid() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException(instance + " does not run");
        }
        return running.pid();
    }

    /** Starts it, if it does not run. */
    public synchronized void start() {
        wanted = true;
        Process running = process;
        if (running != null && running.isAlive()) {
            return;
        }
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process started = builder.start();
            process = started;
            become(Condition.STARTING, "process " + started.pid());
            Thread.ofVirtual().name(instance + "-log").start(() -> passOn(started));
            started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + instance, e);
        }
    }

    /** Asks it to stop, and ends it when its time to do so is over. */
    public void stop() {
        Process running = unwanted();
        if (running == null) {
            return;
        }
        running.toHandle().destroy(); // the process's own destroy() would close the pipe of its last words
        if (!endedWithin(running, grace)) {
            running.destroyForcibly();
            endedWithin(running, FORCED);
        }
        ended(running);
    }

    /** A crash: no goodbye, and it stays down until {@link #start()}. */
    public void kill() {
        Process running = unwanted();
        if (running != null) {
            running.destroyForcibly();
            endedWithin(running, FORCED);
            ended(running);
        }
    }

    private synchronized @Nullable Process unwanted() {
        wanted = false;
        return process;
    }

    @Override
    public void close() {
        stop();
    }

    /** Asks its health once; tells the listener when the answer is another than before. */
    Condition probe() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return condition;
        }
        boolean ready = answersReady();
        synchronized (this) {
            if (process != running || !running.isAlive()) {
                return condition;
            }
            if (ready && condition != Condition.READY) {
                pause = FIRST_PAUSE;
                become(Condition.READY, url().toString());
            } else if (!ready && condition == Condition.READY) {
                become(Condition.UNREADY, "its health says no: " + url() + "/q/health");
            }
        }
        return condition;
    }

    /** @throws IllegalStateException when it does not say so in time, with what it said last */
    public synchronized void awaitReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (condition != Condition.READY) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException(instance + " is not ready within " + patience + " but " + condition
                            + "; its last words: " + String.join("\n", lastWords));
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answersReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) url().resolve("/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout((int) PROBE_PATIENCE.toMillis());
            connection.setReadTimeout((int) PROBE_PATIENCE.toMillis());
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false; // not up yet, or busy: the same as not ready
        }
    }

    private void passOn(Process started) {
        try (BufferedReader lines = started.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
                listener.said(instance, line);
            }
        } catch (IOException e) {
            listener.said(instance, "its output cannot be read any more: " + e.getMessage());
        }
    }

    private synchronized void remember(String line) {
        lastWords.addLast(line);
        if (lastWords.size() > LAST_WORDS) {
            lastWords.removeFirst();
        }
    }

    private synchronized void ended(Process gone) {
        if (gone != process) {
            return;
        }
        process = null;
        if (!wanted || !supervised) {
            become(Condition.STOPPED, "exit status " + gone.exitValue());
            return;
        }
        become(Condition.DIED, "exit status " + gone.exitValue() + ", starts again in " + pause.toSeconds() + " s");
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::startIfWanted);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private synchronized void startIfWanted() {
        if (wanted) {
            start();
        }
    }

    private void become(Condition now, String detail) {
        condition = now;
        notifyAll();
        listener.changed(instance, now, detail);
    }

    private static boolean endedWithin(Process running, Duration patience) {
        try {
            return running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command line of a packaged service. */
    static List<String> command(Service service, Path jar, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.jvmOptions());
        command.addAll(more);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
