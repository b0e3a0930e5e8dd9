package dev.doorward.launcher;

import dev.doorward.contract.DoorId;
import dev.doorward.embedded.Accounts;
import dev.doorward.embedded.EmbeddedBroker;
import dev.doorward.embedded.EmbeddedDatabase;
import dev.doorward.launcher.StackOptions.Manner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Broker, database and the packaged services on this machine. Each service is started with its own account, told
 * nothing that it need not know, and found ready by its health. {@link #launch} adds processes: a second door, a replica.
 */
public final class Stack implements AutoCloseable {
    public static final String BROKER = "broker";
    public static final String DATABASE = "database";

    private static final Duration GRACE = Duration.ofSeconds(10);
    /** Six JVMs write their caches at once. */
    private static final Duration REHEARSAL_GRACE = Duration.ofMinutes(5);

    private static final Duration PROBE_PERIOD = Duration.ofMillis(250);
    /** The longest that the camera waits for the others to be ready. */
    private static final Duration CAMERA_WAITS = Duration.ofSeconds(30);

    private final StackOptions options;
    private final Home home = Home.find();
    private final Ports ports;
    private final DataFolder data;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final Told told;
    private final Map<String, ServiceProcess> processes = new ConcurrentHashMap<>();
    private boolean closed;
    private final ScheduledExecutorService prober = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("prober").factory());

    /**
     * Claims the folder and the ports; nothing runs yet.
     *
     * @throws LaunchException when the page's port is taken or another process holds the folder
     */
    public Stack(StackOptions options) throws IOException {
        this.options = options;
        ports = Ports.of(options);
        data = new DataFolder(options.data());
        broker = new EmbeddedBroker(ports.broker(), data.accounts());
        database = EmbeddedDatabase.durable(data.database(), 0, data.accounts());
        told = new Told(
                home,
                data,
                broker.port(),
                database.jdbcUrl(),
                ports.http(Service.RECOGNITION),
                new Told.PageTls(options.is(Manner.ON_THE_NETWORK) ? "0.0.0.0" : EmbeddedBroker.HOST, ports.https()),
                options.source());
    }

    /**
     * Starts broker, database and services, and returns while they come up: {@link #awaitReady}.
     *
     * @throws IOException when the broker or the database does not start
     */
    public void start() throws IOException {
        prober.scheduleWithFixedDelay(
                () -> processes.values().forEach(ServiceProcess::probe),
                0,
                PROBE_PERIOD.toMillis(),
                TimeUnit.MILLISECONDS);
        // The services wait for what is not there yet, so nothing here waits but for errors.
        CompletableFuture<Void> databaseUp = CompletableFuture.runAsync(this::startDatabase);
        startBroker();
        List<ServiceProcess> others = new ArrayList<>();
        for (Service service : options.services()) {
            if (service != Service.CAMERA) {
                others.add(begin(prepare(service, options.door(), ports.http(service), Map.of())));
            }
        }
        if (options.services().contains(Service.CAMERA)) {
            ServiceProcess camera = prepare(Service.CAMERA, options.door(), ports.http(Service.CAMERA), Map.of());
            Thread.startVirtualThread(() -> beginAfter(others, camera));
        }
        join(databaseUp);
    }

    /**
     * Another process of a service: at another door, or with another environment.
     *
     * @param environment beside or instead of what the stack tells it
     * @throws IllegalArgumentException when a process of that name runs already
     */
    public ServiceProcess launch(Service service, DoorId door, Map<String, String> environment) throws IOException {
        return begin(prepare(service, door, EmbeddedBroker.freePort(), environment));
    }

    /**
     * Another process of a service of which several share the work, and the folder of what must not be forgotten.
     *
     * @param number 2 and above
     */
    public ServiceProcess replicate(Service service, int number) throws IOException {
        String instance = service.instance(options.door()) + "-" + number;
        Map<String, String> environment = Map.of(
                "DOORWARD_REPLICA",
                Integer.toString(number),
                "DOORWARD_STATE_DIR",
                data.state(service.instance(options.door())).toString());
        return begin(prepare(instance, service, options.door(), EmbeddedBroker.freePort(), environment));
    }

    /** Thirty pictures a second are much work, for nothing while nobody answers: without it the others come up sooner. */
    private void beginAfter(List<ServiceProcess> others, ServiceProcess camera) {
        try {
            awaitReady(others, CAMERA_WAITS);
        } catch (IllegalStateException oneIsNot) {
            // It is shown as such; the camera looks all the same.
        }
        begin(camera);
    }

    private ServiceProcess begin(ServiceProcess process) {
        synchronized (processes) {
            if (!closed) {
                process.start();
            }
        }
        return process;
    }

    private ServiceProcess prepare(Service service, DoorId door, int port, Map<String, String> more)
            throws IOException {
        return prepare(service.instance(door), service, door, port, more);
    }

    private ServiceProcess prepare(String instance, Service service, DoorId door, int port, Map<String, String> more)
            throws IOException {
        Map<String, String> environment = new HashMap<>(told.environment(service, door, port));
        environment.putAll(more);
        StartCache cache = home.startCache(service);
        ServiceProcess process = new ServiceProcess(
                instance,
                ServiceProcess.command(
                        service, home.jar(service), options.is(Manner.REHEARSAL) ? cache.record() : cache.use()),
                environment,
                data.state(instance),
                port,
                options.is(Manner.SUPERVISED),
                options.is(Manner.REHEARSAL) ? REHEARSAL_GRACE : GRACE,
                options.listener());
        if (processes.putIfAbsent(instance, process) != null) {
            throw new IllegalArgumentException(instance + " runs already");
        }
        return process;
    }

    /** Stops a process and forgets it. */
    public void dismiss(ServiceProcess process) {
        process.stop();
        processes.remove(process.instance(), process);
    }

    /** Waits until every process says that it is ready. */
    public void awaitReady(Duration patience) {
        awaitReady(processes.values(), patience);
    }

    /** Waits until these processes say that they are ready. */
    public void awaitReady(Collection<ServiceProcess> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (ServiceProcess process : wanted) {
            process.awaitReady(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    /** The process of a service at the first door. */
    public ServiceProcess process(Service service) {
        ServiceProcess process = processes.get(service.instance(options.door()));
        if (process == null) {
            throw new IllegalArgumentException(service + " was not started");
        }
        return process;
    }

    public List<ServiceProcess> processes() {
        return List.copyOf(processes.values());
    }

    public void startBroker() throws IOException {
        options.listener().changed(BROKER, Condition.STARTING, "");
        broker.start();
        options.listener().changed(BROKER, Condition.READY, "MQTT on " + EmbeddedBroker.HOST + ":" + broker.port());
    }

    public void stopBroker() throws IOException {
        broker.stop();
        options.listener().changed(BROKER, Condition.STOPPED, "");
    }

    public void startDatabase() {
        options.listener().changed(DATABASE, Condition.STARTING, "");
        try {
            database.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        options.listener()
                .changed(DATABASE, Condition.READY, "PostgreSQL on " + EmbeddedBroker.HOST + ":" + database.port());
    }

    public void stopDatabase() throws IOException {
        database.stop();
        options.listener().changed(DATABASE, Condition.STOPPED, "");
    }

    /** The page, and admin-ui's REST. */
    public URI pageUrl() {
        return URI.create("http://127.0.0.1:" + ports.http(Service.ADMIN));
    }

    /** Where the page is over TLS; from other machines only when that was asked for. */
    public int httpsPort() {
        return ports.https();
    }

    public int brokerPort() {
        return broker.port();
    }

    /** Everyone's passwords, {@link Accounts#OBSERVER} included. */
    public Accounts accounts() {
        return data.accounts();
    }

    /** An owner's, for whoever runs this stack. */
    String pageToken() {
        return data.pageToken();
    }

    /** The folder of everyone's public keys. */
    public Path keys() throws IOException {
        return data.keys();
    }

    /** Stops the services, then what they rest on. */
    @Override
    public void close() throws IOException {
        synchronized (processes) {
            closed = true;
        }
        prober.shutdownNow();
        CompletableFuture.allOf(processes.values().stream()
                        .map(process -> CompletableFuture.runAsync(process::stop, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
        stopBroker();
        stopDatabase();
        data.close();
    }

    private static void join(CompletableFuture<Void> started) throws IOException {
        try {
            started.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
        }
    }
}
