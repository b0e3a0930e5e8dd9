package dev.doorward.notification.delivery;

import dev.doorward.contract.NotificationReported.Status;
import dev.doorward.contract.PersonId;
import dev.doorward.kit.Worker;
import dev.doorward.notification.alert.Alert;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends on its own thread, so that a slow mail server delays nobody but its own recipients. Bounded; an alert that
 * could not be sent waits longer after each try and fails after the last. Kept in memory: what waits is lost with the
 * process.
 */
public final class Outbox implements AutoCloseable {
    private static final String FORGOTTEN = "not sent: the person was forgotten";

    private final Notifier notifier;
    private final List<Duration> pauses;
    private final Consumer<Report> reports;
    private final Semaphore room;
    private final DelayQueue<Parcel> waiting = new DelayQueue<>();
    private final Set<PersonId> forgotten = ConcurrentHashMap.newKeySet();
    private final Worker worker;
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * @param pauses before the second try, the third and so on; as many tries as pauses, and one
     * @param most alerts that wait at a time
     * @param reports told of each step, on the outbox's thread
     */
    public Outbox(Notifier notifier, List<Duration> pauses, int most, Consumer<Report> reports) {
        this.notifier = notifier;
        this.pauses = List.copyOf(pauses);
        this.reports = reports;
        this.room = new Semaphore(most);
        this.worker = Worker.start("outbox", () -> deliver(waiting.take()));
    }

    /** Takes an alert without waiting; false when the outbox is full. */
    public boolean offer(Alert alert, Recipient to) {
        if (!room.tryAcquire()) {
            return false;
        }
        return waiting.add(new Parcel(alert, to, 0, System.nanoTime()));
    }

    /** How many alerts wait for their first or their next try. */
    public int waiting() {
        return waiting.size();
    }

    /** Lets nothing about somebody go out any more; how many alerts waited. One that is being sent is not tried again. */
    public int forget(PersonId person) {
        forgotten.add(person);
        List<Parcel> theirs = waiting.stream()
                .filter(parcel -> parcel.alert().concerns(person))
                .filter(waiting::remove) // the one that is taken just now is not ours to settle
                .toList();
        theirs.forEach(parcel -> settle(parcel, Status.SUPPRESSED, FORGOTTEN));
        return theirs.size();
    }

    /** What is wrong with the provider since the last try, or empty while it answers. */
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public void close() {
        worker.close();
    }

    private void deliver(Parcel parcel) {
        if (isForgotten(parcel)) {
            settle(parcel, Status.SUPPRESSED, FORGOTTEN);
            return;
        }
        Delivery delivery = sent(parcel);
        trouble = troubleOf(delivery);
        switch (delivery) {
            case Delivery.Sent sent -> settle(parcel, Status.SENT, "accepted");
            case Delivery.Unreachable away -> retry(parcel, away.why());
            case Delivery.LoginRefused refused -> settle(parcel, Status.FAILED, refused.why());
            case Delivery.Rejected rejected -> settle(parcel, Status.FAILED, rejected.why());
        }
    }

    private static Optional<String> troubleOf(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent sent -> Optional.empty();
            case Delivery.Rejected rejected -> Optional.empty();
            case Delivery.Unreachable away -> Optional.of(away.why());
            case Delivery.LoginRefused refused -> Optional.of(refused.why());
        };
    }

    private Delivery sent(Parcel parcel) {
        try {
            return notifier.send(parcel.alert(), parcel.to());
        } catch (RuntimeException e) {
            // Its message may hold an address: its kind must do.
            return new Delivery.Rejected("an error here: " + e.getClass().getSimpleName());
        }
    }

    private void retry(Parcel parcel, String why) {
        if (parcel.tries() >= pauses.size()) {
            settle(parcel, Status.FAILED, "%s; given up after %d tries".formatted(why, pauses.size() + 1));
            return;
        }
        Duration pause = pauses.get(parcel.tries());
        waiting.add(parcel.again(pause));
        reports.accept(new Report.Postponed(parcel.alert(), parcel.to().id(), why, pause));
    }

    private boolean isForgotten(Parcel parcel) {
        return forgotten.stream().anyMatch(parcel.alert()::concerns);
    }

    private void settle(Parcel parcel, Status status, String detail) {
        room.release();
        reports.accept(new Report.Settled(parcel.alert(), parcel.to().id(), status, detail));
    }

    private record Parcel(Alert alert, Recipient to, int tries, long dueNanos) implements Delayed {
        Parcel again(Duration pause) {
            return new Parcel(alert, to, tries + 1, System.nanoTime() + pause.toNanos());
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(dueNanos - ((Parcel) other).dueNanos, 0);
        }
    }
}
