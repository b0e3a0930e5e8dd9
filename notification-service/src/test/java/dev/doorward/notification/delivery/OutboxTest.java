package dev.doorward.notification.delivery;

import static dev.doorward.notification.alert.Decisions.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.NotificationReported.Status;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.alert.Decisions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Delivery AWAY = new Delivery.Unreachable("away");
    private static final Recipient OWNER = new Recipient("owner", "me@example.org");
    private static final Alert ALERT = Alert.of(granted("t1"));

    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final Script provider = new Script();
    private final Outbox outbox =
            new Outbox(provider, List.of(Duration.ofMillis(20), Duration.ofMillis(40)), 2, reports::add);

    @AfterEach
    void close() {
        provider.hold.countDown();
        outbox.close();
    }

    @Test
    void sends_and_says_so() {
        provider.answers(new Delivery.Sent());

        outbox.offer(ALERT, OWNER);

        assertThat(settled()).isEqualTo(new Report.Settled(ALERT, "owner", Status.SENT, "accepted"));
        assertThat(outbox.trouble()).isEmpty();
    }

    @Test
    void tries_again_while_the_provider_is_away() {
        provider.answers(AWAY, AWAY, new Delivery.Sent());

        outbox.offer(ALERT, OWNER);

        assertThat(settled().status()).isEqualTo(Status.SENT);
        assertThat(reports.subList(0, 2))
                .containsExactly(
                        new Report.Postponed(ALERT, "owner", "away", Duration.ofMillis(20)),
                        new Report.Postponed(ALERT, "owner", "away", Duration.ofMillis(40)));
        assertThat(outbox.trouble()).isEmpty();
    }

    @Test
    void gives_up_after_the_last_try_with_the_reason() {
        provider.answers(AWAY, AWAY, AWAY);

        outbox.offer(ALERT, OWNER);

        assertThat(settled().status()).isEqualTo(Status.FAILED);
        assertThat(settled().detail()).isEqualTo("away; given up after 3 tries");
        assertThat(outbox.trouble()).contains("away");
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void does_not_try_again_what_is_refused() {
        provider.answers(new Delivery.LoginRefused("wrong password"));

        outbox.offer(ALERT, OWNER);

        assertThat(settled()).isEqualTo(new Report.Settled(ALERT, "owner", Status.FAILED, "wrong password"));
        assertThat(outbox.trouble()).contains("wrong password");
    }

    @Test
    void goes_on_after_an_error_and_repeats_nothing_of_its_message() {
        provider.failure = new IllegalStateException("me@example.org");
        outbox.offer(ALERT, OWNER);
        assertThat(settled().detail()).isEqualTo("an error here: IllegalStateException");
        reports.clear();
        provider.failure = null;
        provider.answers(new Delivery.Sent());

        outbox.offer(ALERT, OWNER);

        assertThat(settled().status()).isEqualTo(Status.SENT);
    }

    @Test
    void refuses_more_than_it_holds_without_waiting() throws InterruptedException {
        provider.holds();
        outbox.offer(ALERT, OWNER);
        provider.called.await();

        assertThat(outbox.offer(ALERT, OWNER)).isTrue();
        assertThat(outbox.offer(ALERT, OWNER)).isFalse();
    }

    @Test
    void what_is_being_sent_about_somebody_who_is_forgotten_is_not_tried_again() throws InterruptedException {
        provider.holds();
        outbox.offer(ALERT, OWNER);
        provider.called.await();

        assertThat(outbox.forget(Decisions.ANNA)).isZero();
        provider.hold.countDown();

        assertThat(settled().status()).isEqualTo(Status.SUPPRESSED);
        assertThat(outbox.waiting()).isZero();
    }

    private Report.Settled settled() {
        await().atMost(Duration.ofSeconds(5)).until(() -> reports.stream().anyMatch(r -> r instanceof Report.Settled));
        return (Report.Settled) reports.getLast();
    }

    /** A provider whose answers are known beforehand: what no real server gives at will. */
    private static final class Script implements Notifier {
        final CountDownLatch called = new CountDownLatch(1);
        volatile CountDownLatch hold = new CountDownLatch(0);
        volatile RuntimeException failure;
        private final Queue<Delivery> answers = new ArrayDeque<>();

        synchronized void answers(Delivery... next) {
            answers.addAll(List.of(next));
        }

        void holds() {
            hold = new CountDownLatch(1);
        }

        @Override
        public String name() {
            return "script";
        }

        @Override
        public Optional<String> lacks() {
            return Optional.empty();
        }

        @Override
        public Delivery send(Alert alert, Recipient to) {
            called.countDown();
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure;
            }
            synchronized (this) {
                return answers.isEmpty() ? AWAY : answers.remove();
            }
        }
    }
}
