package dev.doorward.admin.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final AtomicInteger closed = new AtomicInteger();
    private final Mailbox<String> mailbox = new Mailbox<>(3, closed::incrementAndGet);
    private final Reader reader = new Reader();

    @Test
    void newest_of_a_key_wins_while_the_viewer_is_slow() {
        mailbox.subscribe(reader);
        mailbox.put("front", "1");
        mailbox.put("front", "2");
        mailbox.put("back", "b");
        mailbox.put("front", "3");

        reader.asks(10);

        assertThat(reader.got).containsExactly("3", "b");
        assertThat(mailbox.dropped()).isEqualTo(2);
    }

    @Test
    void kept_items_come_all_in_order_and_first() {
        mailbox.put("k", "slot");
        mailbox.add("one");
        mailbox.add("two");
        mailbox.subscribe(reader);

        reader.asks(10);

        assertThat(reader.got).containsExactly("one", "two", "slot");
    }

    @Test
    void nothing_comes_unasked() {
        mailbox.subscribe(reader);
        mailbox.add("one");
        mailbox.add("two");

        reader.asks(1);

        assertThat(reader.got).containsExactly("one");
    }

    @Test
    void viewer_that_lets_too_much_wait_is_ended_once() {
        mailbox.subscribe(reader);
        for (int i = 0; i < 10; i++) {
            mailbox.add("x");
        }

        assertThat(reader.ended).isEqualTo(1);
        assertThat(closed).hasValue(1);
        reader.asks(10);
        assertThat(reader.got).isEmpty();
    }

    @Test
    void viewer_is_told_once_that_it_is_over_even_one_that_comes_later() {
        mailbox.add("late");
        mailbox.end();
        mailbox.subscribe(reader);
        mailbox.end();

        reader.asks(10);

        assertThat(reader.ended).isEqualTo(1);
        assertThat(closed).hasValue(1);
        assertThat(reader.got).isEmpty();
    }

    @Test
    void leaving_closes_once() {
        mailbox.subscribe(reader);
        reader.leaves();
        reader.leaves();
        mailbox.add("late");

        assertThat(closed).hasValue(1);
        assertThat(reader.got).isEmpty();
    }

    @Test
    void viewer_that_asks_while_it_takes_gets_everything_without_deep_recursion() {
        Mailbox<String> large = new Mailbox<>(100_000, () -> {});
        reader.greedy = true;
        for (int i = 0; i < 50_000; i++) {
            large.add("x");
        }
        large.subscribe(reader);

        reader.asks(1);

        assertThat(reader.got).hasSize(50_000);
    }

    private static final class Reader implements Flow.Subscriber<String> {
        private final List<String> got = new ArrayList<>();
        private Flow.Subscription subscription;
        private boolean greedy;
        private int ended;

        void asks(long n) {
            subscription.request(n);
        }

        void leaves() {
            subscription.cancel();
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(String item) {
            got.add(item);
            if (greedy) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            ended++;
        }
    }
}
