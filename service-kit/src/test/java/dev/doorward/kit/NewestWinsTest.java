package dev.doorward.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewestWinsTest {
    private final NewestWins<String, Integer> mailbox = new NewestWins<>(2);

    @Test
    void newer_item_of_a_key_replaces_the_one_that_waits() throws InterruptedException {
        mailbox.put("a", 1);

        assertThat(mailbox.put("a", 2)).isTrue();
        assertThat(mailbox.take()).isEqualTo(2);
        assertThat(mailbox.dropped()).isEqualTo(1);
    }

    @Test
    void keys_are_served_in_the_order_in_which_they_began_to_wait() throws InterruptedException {
        mailbox.put("a", 1);
        mailbox.put("b", 2);
        mailbox.put("a", 3);

        assertThat(mailbox.take()).isEqualTo(3);
        assertThat(mailbox.take()).isEqualTo(2);
    }

    @Test
    void one_key_too_many_drops_the_longest_waiting_one() throws InterruptedException {
        mailbox.put("a", 1);
        mailbox.put("b", 2);
        mailbox.put("c", 3);

        assertThat(mailbox.take()).isEqualTo(2);
        assertThat(mailbox.take()).isEqualTo(3);
        assertThat(mailbox.dropped()).isEqualTo(1);
    }
}
