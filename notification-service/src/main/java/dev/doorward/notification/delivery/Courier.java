package dev.doorward.notification.delivery;

import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.notification.outbox.Outbox;
import dev.doorward.notification.outbox.Pending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Carries what waits in the outbox: the oldest of each recipient first. Each of a recipient's addresses is tried in their
 * order; when none takes it, it is tried again later, until it is given up.
 *
 * <p>Different recipients take turns, since what is on its way in a kill may come again: that is to be one. Only who waits for
 * a provider that is slow to answer lets the next go ahead.
 */
public final class Courier {
    /** What a courier asks of whoever writes letters. */
    @FunctionalInterface
    public interface Composer {
        Message compose(Pending pending, Recipient to);
    }

    /** What becomes of something, step by step. */
    @FunctionalInterface
    public interface Reports {
        void tell(Pending pending, DeliveryStatus status, Optional<Channel> channel, String detail);
    }

    /** Also without any news it is looked once in a while: the clock may have been set. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(5);

    private static final Duration NAP_WITHOUT_DATABASE = Duration.ofSeconds(1);

    /** For the answer to the one before. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Function<String, Optional<Recipient>> addresses;
    private final Providers providers;
    private final Composer composer;
    private final Backoff backoff;
    private final Reports reports;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final Semaphore turn = new Semaphore(1, true);
    private final ExecutorService lanes = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("courier-", 0).factory());

    public Courier(
            Outbox outbox,
            Function<String, Optional<Recipient>> addresses,
            Providers providers,
            Composer composer,
            Backoff backoff,
            Reports reports,
            Clock clock) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.providers = providers;
        this.composer = composer;
        this.backoff = backoff;
        this.reports = reports;
        this.clock = clock;
    }

    /** Something may be due now. Never waits. */
    public void hurry() {
        news.release();
    }

    /** One look, and a nap until something is due or {@link #hurry} is called. */
    public void round() throws InterruptedException {
        Duration nap;
        try {
            nap = look();
        } catch (DatabaseAwayException e) {
            nap = NAP_WITHOUT_DATABASE;
        }
        news.tryAcquire(nap.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
    }

    /** Sends all that is due now, and all that becomes due by that, and returns when it is sent. For one thread. */
    public void sendAll() {
        boolean sent = true;
        while (sent) {
            sent = false;
            Instant now = clock.instant();
            for (Pending pending : outbox.heads()) {
                if (!pending.due().isAfter(now)) {
                    carry(pending);
                    sent = true;
                }
            }
        }
    }

    public void stop() {
        lanes.shutdownNow();
    }

    private Duration look() {
        Instant now = clock.instant();
        Duration nap = LONGEST_NAP;
        for (Pending pending : outbox.heads().stream()
                .sorted(Comparator.comparingLong(Pending::seq))
                .toList()) {
            Duration until = Duration.between(now, pending.due());
            if (until.isPositive()) {
                nap = nap.compareTo(until) < 0 ? nap : until;
            } else if (busy.add(pending.recipient())) {
                lanes.execute(() -> inLane(pending));
            }
        }
        return nap;
    }

    private void inLane(Pending pending) {
        try {
            inTurn(pending);
        } catch (DatabaseAwayException e) {
            // What became of it is not known to the outbox: it is tried again, and counted as a copy.
            return;
        } catch (InterruptedException e) {
            return; // the end; it waits in the outbox
        } finally {
            busy.remove(pending.recipient());
        }
        hurry();
    }

    private void inTurn(Pending pending) throws InterruptedException {
        boolean alone = turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            carry(pending);
        } finally {
            if (alone) {
                turn.release();
            }
        }
    }

    private void carry(Pending pending) {
        Optional<Recipient> to = addresses.apply(pending.recipient());
        if (to.isEmpty() || to.get().addresses().isEmpty()) {
            settle(pending, Optional.empty(), none("not sent: this recipient has no address"));
            return;
        }
        Message message;
        try {
            message = composer.compose(pending, to.get());
        } catch (RuntimeException e) {
            // Its message may hold a name: its kind must do. It would fail the next time too, and keep all others
            // waiting.
            settle(pending, Optional.empty(), Outcome.failed(e));
            return;
        }
        if (!outbox.begin(pending, clock.instant())) {
            return; // it was read before the try that has just ended
        }
        Tried tried = tried(message, to.get());
        switch (tried.outcome().status()) {
            case UNREACHABLE, QUOTA_EXCEEDED, AUTH_FAILED -> later(pending, tried);
            default -> settle(pending, tried.channel(), tried.outcome());
        }
    }

    /** @param channel by which it went, or the first by which it was to go */
    private record Tried(Optional<Channel> channel, Outcome outcome) {}

    /** By the first address that takes it; else what is worth another try comes before what is not. */
    private Tried tried(Message message, Recipient to) {
        Tried best = new Tried(Optional.empty(), none("not sent: nothing is configured for any address"));
        for (Address address : to.addresses()) {
            Optional<String> before = providers.trouble(address.channel());
            Outcome outcome = providers.send(address.channel(), message, address.value());
            if (outcome.status().accepted()) {
                before.ifPresent(trouble -> outbox.hurry(address.channel(), clock.instant()));
                return new Tried(Optional.of(address.channel()), outcome);
            }
            if (rank(outcome) > rank(best.outcome()) || best.channel().isEmpty()) {
                best = new Tried(Optional.of(address.channel()), outcome);
            }
        }
        return best;
    }

    private static int rank(Outcome outcome) {
        return switch (outcome.status()) {
            case UNREACHABLE, QUOTA_EXCEEDED, AUTH_FAILED -> 2;
            case NOT_CONFIGURED -> 0;
            default -> 1;
        };
    }

    private void later(Pending pending, Tried tried) {
        Outcome outcome = tried.outcome();
        Duration pause = outcome.retryAfter().orElse(Duration.ZERO);
        Duration own = backoff.after(pending.tries() + 1);
        Instant due = clock.instant().plus(pause.compareTo(own) > 0 ? pause : own);
        if (due.isAfter(pending.giveUpAt())) {
            settle(
                    pending,
                    tried.channel(),
                    Outcome.of(
                            DeliveryStatus.GAVE_UP,
                            outcome.code(),
                            outcome.words() + "; given up after %d tries".formatted(pending.tries() + 1)));
            return;
        }
        outbox.postpone(pending, tried.channel(), outcome, due);
        reports.tell(pending, DeliveryStatus.RETRYING, tried.channel(), outcome.words());
    }

    private void settle(Pending pending, Optional<Channel> channel, Outcome outcome) {
        outbox.settle(pending, outcome.status(), channel, outcome.code(), outcome.words(), clock.instant());
        reports.tell(pending, outcome.status(), channel, outcome.words());
    }

    private static Outcome none(String words) {
        return Outcome.of(DeliveryStatus.NOT_CONFIGURED, "", words);
    }
}
