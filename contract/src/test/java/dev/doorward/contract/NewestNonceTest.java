package dev.doorward.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NewestNonceTest {
    private final NewestNonce nonces = new NewestNonce();

    @Test
    void nothing_is_fresh_before_the_first_nonce() {
        assertThat(nonces.at(0)).isNull();
    }

    @Test
    void the_newest_counts_and_its_age_is_rounded_down() {
        Nonce newest = Nonce.random();
        nonces.heard(Nonce.random(), ms(0));
        nonces.heard(newest, ms(1_000));

        assertThat(nonces.at(ms(1_042) + 999_999)).isEqualTo(new Freshness(newest, 42));
    }

    @Test
    void a_frame_captured_before_the_nonce_came_is_not_younger_than_it() {
        Nonce nonce = Nonce.random();
        nonces.heard(nonce, ms(1_000));

        assertThat(nonces.at(ms(990))).isEqualTo(new Freshness(nonce, 0));
    }

    @Test
    void a_nonce_of_long_ago_is_not_carried() {
        nonces.heard(Nonce.random(), 0);

        assertThat(nonces.at(ms(60_001))).isNull();
    }

    private static long ms(long ms) {
        return Duration.ofMillis(ms).toNanos();
    }
}
