package dev.doorward.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Now;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final Now now = new Now();
    private final Connection connection = new Connection(now);

    @Test
    void is_not_settled_in_the_first_three_seconds() {
        assertThat(connection.isSettled()).isFalse();
        connection.sent(true);
        now.pass(2_999);
        connection.sent(true);
        assertThat(connection.isSettled()).isFalse();
        now.pass(1);
        assertThat(connection.isSettled()).isTrue();
    }

    @Test
    void is_not_settled_again_after_an_outage() {
        connection.sent(true);
        now.pass(10_000);
        connection.sent(false);
        assertThat(connection.isSettled()).isFalse();
        now.pass(1_000);
        connection.sent(true);
        assertThat(connection.isSettled()).isFalse();
        now.pass(3_000);
        assertThat(connection.isSettled()).isTrue();
    }
}
