package dev.doorward.admin.health;

import dev.doorward.contract.ServiceStatus;
import dev.doorward.contract.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is here. A service tells of itself every 3 s; a retained message alone proves nothing, because it outlives its
 * sender.
 */
public final class ServiceBoard {
    /** Three tellings missed. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, ServiceHealth> told = new HashMap<>();

    /** @param expected instances that are missed when they never come */
    public ServiceBoard(Clock clock, List<String> expected) {
        this.clock = clock;
        expected.forEach(this::entry);
    }

    public synchronized void availability(String instance, String payload, boolean retained) {
        Entry entry = entry(instance);
        entry.announced = payload.equals(Topics.ONLINE);
        entry.gone = payload.equals(Topics.OFFLINE);
        if (!retained && entry.announced) {
            entry.heardAt = clock.instant();
        }
    }

    public synchronized void status(ServiceStatus status, boolean retained) {
        Entry entry = entry(status.instance());
        entry.status = status;
        if (!retained) {
            entry.heardAt = clock.instant();
        }
    }

    public synchronized List<ServiceHealth> all() {
        List<ServiceHealth> all = new ArrayList<>();
        entries.forEach((instance, entry) -> all.add(health(instance, entry)));
        return all;
    }

    /** Whether one was heard of itself lately. */
    public synchronized boolean alive(String instance) {
        return health(instance, entry(instance)).state() == ServiceHealth.State.ONLINE;
    }

    /** Those whose state, version or lacks are others than when this was last asked. */
    public synchronized List<ServiceHealth> news() {
        List<ServiceHealth> news = all().stream()
                .filter(now -> differs(told.get(now.instance()), now))
                .toList();
        news.forEach(now -> told.put(now.instance(), now));
        return news;
    }

    private static boolean differs(@Nullable ServiceHealth before, ServiceHealth now) {
        return before == null
                || before.state() != now.state()
                || !java.util.Objects.equals(before.startedAt(), now.startedAt())
                || !before.lacks().equals(now.lacks())
                || !before.models().equals(now.models());
    }

    private ServiceHealth health(String instance, Entry entry) {
        ServiceStatus status = entry.status;
        return new ServiceHealth(
                instance,
                entry.state(clock.instant()),
                status == null ? null : status.version(),
                status == null ? null : status.startedAt(),
                status == null ? List.of() : status.lacks(),
                status == null ? List.of() : status.models(),
                status == null ? null : status.diskFreeMegabytes(),
                entry.heardAt);
    }

    private Entry entry(String instance) {
        return entries.computeIfAbsent(instance, i -> new Entry());
    }

    private static final class Entry {
        private boolean announced;
        private boolean gone;
        private @Nullable Instant heardAt;
        private @Nullable ServiceStatus status;

        ServiceHealth.State state(Instant now) {
            if (gone) {
                return ServiceHealth.State.OFFLINE;
            }
            if (heardAt == null) {
                return announced || status != null ? ServiceHealth.State.SILENT : ServiceHealth.State.NEVER_SEEN;
            }
            return heardAt.plus(SILENCE).isAfter(now) ? ServiceHealth.State.ONLINE : ServiceHealth.State.SILENT;
        }
    }
}
