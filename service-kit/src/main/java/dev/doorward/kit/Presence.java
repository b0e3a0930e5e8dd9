package dev.doorward.kit;

import dev.doorward.contract.ServiceStatus;
import dev.doorward.contract.Topics;
import dev.doorward.contract.UsedModel;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says that this service is here and what it lacks. All that is retained is sent again every few seconds, so a broker
 * that lost everything knows it again without anybody's restart.
 */
@ApplicationScoped
public class Presence {
    private static final Logger LOG = Logger.getLogger(Presence.class);
    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final Publisher publisher;
    private final String instance;
    private final String version;
    private final Instant startedAt;
    private final Path state;
    private volatile List<UsedModel> models = List.of();
    private final Map<String, String> lacks = new ConcurrentSkipListMap<>();
    private final List<Runnable> retained = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("presence").factory());

    Presence(
            Publisher publisher,
            DoorwardConfig config,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.publisher = publisher;
        this.instance = config.instance();
        this.state = config.stateDir();
        this.version = version;
        this.startedAt = clock.instant();
    }

    /** What is published with this is said again every few seconds and soon after the broker is back. */
    public void republish(Runnable publishing) {
        retained.add(publishing);
    }

    /**
     * Something that the service runs without, shown on the page.
     *
     * @param words what is missing and what follows from it; null when it is there again
     */
    public void lacks(String key, @Nullable String words) {
        if (words == null) {
            lacks.remove(key);
        } else {
            lacks.put(key, words);
        }
    }

    /** The models that it runs, or would run if they were there; replaces what was said before. */
    public void models(List<UsedModel> used) {
        models = List.copyOf(used);
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::tell, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        // The last will is for crashes only: a clean stop must say so itself, and be heard before the connection goes.
        try {
            publisher
                    .publish(Topics.AVAILABILITY, Topics.AVAILABILITY.filled(instance), Topics.OFFLINE)
                    .toCompletableFuture()
                    .orTimeout(1, TimeUnit.SECONDS)
                    .join();
        } catch (RuntimeException e) {
            LOG.debug("Could not say goodbye", e);
        }
    }

    private @Nullable Long diskFreeMegabytes() {
        try {
            return Files.getFileStore(state.toAbsolutePath()).getUsableSpace() >> 20;
        } catch (IOException notMadeYet) {
            return null;
        }
    }

    private void tell() {
        try {
            publisher.publish(Topics.AVAILABILITY, Topics.AVAILABILITY.filled(instance), Topics.ONLINE);
            ServiceStatus status = new ServiceStatus(
                    instance, version, startedAt, List.copyOf(lacks.values()), models, diskFreeMegabytes());
            publisher.publish(Topics.SERVICE_STATUS, Topics.SERVICE_STATUS.filled(instance), status);
            retained.forEach(Runnable::run);
        } catch (RuntimeException e) {
            LOG.error("Presence could not be told", e);
        }
    }
}
