package dev.doorward.notification;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LockState;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.LiveConfigs;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.notification.alert.Alarms;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.alert.HouseWatch;
import dev.doorward.notification.delivery.Courier;
import dev.doorward.notification.outbox.DeliveryLog;
import dev.doorward.notification.outbox.Digests;
import dev.doorward.notification.outbox.Escalations;
import dev.doorward.notification.outbox.Intake;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something happens; who wants to know of it is written down in the outbox, and the courier carries it. An alert that can't
 * be written down is waited with, and so is the message that it came by: the broker keeps it.
 */
@ApplicationScoped
@Startup(1) // before the channels open: the first retained configuration must find its section
class NotificationService {
    private final LiveConfig<NotificationConfig> config;
    private final LiveConfig<AccessConfig> house;
    private final Intake intake;
    private final Courier courier;
    private final Escalations escalations;
    private final Digests digests;
    private final DeliveryLog log;
    private final HouseWatch watch;
    private final Alarms alarms = new Alarms();
    private final Faces faces;
    private final KnownLevels levels;
    private final Store store;
    private final Reports reports;
    private final Clock clock;

    NotificationService(
            LiveConfigs configs,
            Intake intake,
            Courier courier,
            Escalations escalations,
            Digests digests,
            DeliveryLog log,
            HouseWatch watch,
            Faces faces,
            KnownLevels levels,
            Store store,
            Reports reports,
            Clock clock) {
        this.config = configs.of(Section.NOTIFICATION);
        this.house = configs.known(Section.ACCESS);
        this.intake = intake;
        this.courier = courier;
        this.escalations = escalations;
        this.digests = digests;
        this.log = log;
        this.watch = watch;
        this.faces = faces;
        this.levels = levels;
        this.store = store;
        this.reports = reports;
        this.clock = clock;
    }

    NotificationConfig config() {
        return config.current();
    }

    ZoneId zone() {
        return house.current().zone();
    }

    /** Called in the order of the decisions, one at a time; waits for the database, never for a provider. */
    void on(DecisionMade decision) throws InterruptedException {
        tell(Alert.of(decision), faces.of(decision));
    }

    /** Each alarm once, when it begins. */
    void on(LockState state) throws InterruptedException {
        Optional<Alarms.Change> change = alarms.change(state, clock.instant());
        if (change.isEmpty()) {
            return;
        }
        waiting(() -> intake.over(state.door(), change.get().standing()));
        for (Alert alarm : change.get().begun()) {
            tell(alarm, Optional::empty);
        }
        alarms.know(state);
    }

    /** What has lasted: a service away, a camera lost, a disk nearly full; an alert nobody saw to; the digest of the day. */
    @Scheduled(every = "${doorward.notification.rounds:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        if (!store.open()) {
            return;
        }
        Instant now = clock.instant();
        for (Alert trouble : watch.due(now)) {
            tell(trouble, Optional::empty);
        }
        boolean any = escalations.look(now, Duration.ofHours(config().giveUpAfterHours()));
        any |= config().enabled() && digests.look(config(), zone(), now);
        if (any) {
            courier.hurry();
        }
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forgetOld() {
        if (store.open()) {
            log.forgetBefore(clock.instant(), Duration.ofDays(config().logDays()));
        }
    }

    private void tell(Alert alert, Supplier<Optional<byte[]>> picture) throws InterruptedException {
        waiting(() -> {
            var lines = intake.take(alert, alert.who().flatMap(levels::of), picture, config(), zone(), clock.instant());
            lines.stream()
                    .filter(line -> line.status() != DeliveryStatus.QUEUED)
                    .forEach(line -> reports.held(alert, line));
            courier.hurry();
        });
    }

    /** Done as soon as the database is there. */
    private void waiting(Runnable work) throws InterruptedException {
        while (true) {
            try {
                work.run();
                return;
            } catch (DatabaseAwayException e) {
                store.awaitOpen();
            }
        }
    }
}
