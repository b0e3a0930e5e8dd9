package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardedTest {
    private static final Outcome AWAY = Outcome.unreachable("nobody there");
    private static final Outcome SENT = Outcome.sent("250");
    private static final Duration LONG = Duration.ofHours(1);

    private int tries;

    @Test
    void gives_what_the_attempt_gives() {
        Guarded guarded = new Guarded(Channel.EMAIL, LONG);

        assertThat(guarded.call(() -> SENT)).isSameAs(SENT);
        assertThat(guarded.call(() -> AWAY)).isSameAs(AWAY);
    }

    @Test
    void leaves_a_provider_alone_that_did_not_answer_four_times_of_five() {
        Guarded guarded = new Guarded(Channel.EMAIL, LONG);
        call(guarded, SENT);
        for (int i = 0; i < 4; i++) {
            assertThat(call(guarded, AWAY)).isSameAs(AWAY);
        }

        Outcome outcome = call(guarded, SENT);

        assertThat(tries).isEqualTo(5);
        assertThat(outcome.status()).isEqualTo(DeliveryStatus.UNREACHABLE);
        assertThat(outcome.words()).contains("left alone for a while");
    }

    @Test
    void goes_on_with_a_provider_that_answers_now_and_then() {
        Guarded guarded = new Guarded(Channel.EMAIL, LONG);
        for (int i = 0; i < 5; i++) {
            call(guarded, AWAY);
            call(guarded, SENT);
        }

        assertThat(tries).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED_RECIPIENT", "AUTH_FAILED", "QUOTA_EXCEEDED", "GAVE_UP"})
    void a_refusal_is_an_answer(DeliveryStatus refused) {
        Guarded guarded = new Guarded(Channel.EMAIL, LONG);
        for (int i = 0; i < 10; i++) {
            call(guarded, Outcome.of(refused, "550", "no"));
        }

        assertThat(tries).isEqualTo(10);
    }

    @Test
    void lets_through_again_after_its_rest() {
        Guarded guarded = new Guarded(Channel.EMAIL, Duration.ofMillis(50));
        for (int i = 0; i < 5; i++) {
            call(guarded, AWAY);
        }

        await().pollInterval(Duration.ofMillis(10)).until(() -> call(guarded, SENT) == SENT);
        assertThat(call(guarded, AWAY)).isSameAs(AWAY);
        assertThat(call(guarded, SENT)).isSameAs(SENT);
    }

    private Outcome call(Guarded guarded, Outcome outcome) {
        return guarded.call(() -> {
            tries++;
            return outcome;
        });
    }
}
