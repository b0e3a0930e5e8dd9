package dev.doorward.notification.delivery;

import static dev.doorward.contract.alert.Channel.EMAIL;
import static dev.doorward.contract.alert.Channel.NTFY;
import static dev.doorward.contract.alert.Channel.SMS;
import static dev.doorward.contract.alert.DeliveryStatus.GAVE_UP;
import static dev.doorward.contract.alert.DeliveryStatus.NOT_CONFIGURED;
import static dev.doorward.contract.alert.DeliveryStatus.SENT;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.ProviderState;
import dev.doorward.notification.provider.Alerts;
import dev.doorward.notification.testing.Letterbox;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvidersTest {
    private static final String ADDRESS = "owner@example.org";
    private static final Message MESSAGE = Alerts.plain();

    private final Letterbox mail = new Letterbox(EMAIL);
    private final Odd odd = new Odd();
    private final Set<Channel> resting = EnumSet.noneOf(Channel.class);
    private final Providers providers = new Providers(List.of(mail, odd), this::breaker);

    @Test
    void sends_by_the_provider_of_the_channel() {
        assertThat(providers.send(EMAIL, MESSAGE, ADDRESS)).isEqualTo(Outcome.sent("ok"));
        assertThat(mail.got).containsExactly(MESSAGE);
        assertThat(providers.of(EMAIL)).containsSame(mail);
        assertThat(providers.lacks(EMAIL)).isEmpty();
    }

    @Test
    void says_that_there_is_no_such_provider() {
        Outcome outcome = providers.send(SMS, MESSAGE, ADDRESS);

        assertThat(outcome.status()).isEqualTo(NOT_CONFIGURED);
        assertThat(outcome.words()).isEqualTo("there is no such provider here");
        assertThat(providers.lacks(SMS)).contains(outcome.words());
        assertThat(providers.of(SMS)).isEmpty();
    }

    @Test
    void sends_nothing_by_a_provider_that_lacks_something() {
        odd.lacks = Optional.of("no server configured");

        Outcome outcome = providers.send(NTFY, MESSAGE, ADDRESS);

        assertThat(outcome.status()).isEqualTo(NOT_CONFIGURED);
        assertThat(outcome.words()).isEqualTo("no server configured");
        assertThat(providers.lacks(NTFY)).contains("no server configured");
        assertThat(odd.tries).isZero();
    }

    @Test
    void an_error_of_a_provider_becomes_an_outcome_without_the_address() {
        Outcome outcome = providers.send(NTFY, MESSAGE, ADDRESS);

        assertThat(odd.tries).isEqualTo(1);
        assertThat(outcome.status()).isEqualTo(GAVE_UP);
        assertThat(outcome.toString()).contains("IllegalStateException").doesNotContain(ADDRESS);
    }

    @Test
    void each_provider_is_behind_its_own_breaker() {
        resting.add(EMAIL);

        assertThat(providers.send(EMAIL, MESSAGE, ADDRESS).status()).isEqualTo(UNREACHABLE);
        assertThat(mail.tried).isEmpty();
        providers.send(NTFY, MESSAGE, ADDRESS);
        assertThat(odd.tries).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "AUTH_FAILED", "QUOTA_EXCEEDED"})
    void remembers_what_is_wrong_with_a_provider_until_it_is_right(DeliveryStatus wrong) {
        mail.answers(wrong);
        providers.send(EMAIL, MESSAGE, ADDRESS);
        assertThat(providers.trouble(EMAIL)).contains(wrong.name());
        assertThat(providers.trouble(NTFY)).isEmpty();

        mail.answers(SENT);
        providers.send(EMAIL, MESSAGE, ADDRESS);
        assertThat(providers.trouble(EMAIL)).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_recipient_is_no_trouble_of_the_provider() {
        mail.answers(UNREACHABLE);
        providers.send(EMAIL, MESSAGE, ADDRESS);
        mail.answers(DeliveryStatus.REJECTED_RECIPIENT);
        providers.send(EMAIL, MESSAGE, ADDRESS);

        assertThat(providers.trouble(EMAIL)).isEmpty();
    }

    @Test
    void shows_each_with_what_it_lacks_and_what_is_wrong() {
        odd.lacks = Optional.of("no server configured");
        mail.answers(UNREACHABLE);
        providers.send(EMAIL, MESSAGE, ADDRESS);

        assertThat(providers.states())
                .containsExactly(
                        new ProviderState(EMAIL, null, "UNREACHABLE", true, true, 10_000),
                        new ProviderState(NTFY, "no server configured", null, false, true, 160));
    }

    private Breaker breaker(Channel channel) {
        return (Supplier<Outcome> attempt) ->
                resting.contains(channel) ? Outcome.unreachable("left alone") : attempt.get();
    }

    /** Fails, and quotes the address. */
    private static final class Odd implements Notifier {
        private Optional<String> lacks = Optional.empty();
        private int tries;

        @Override
        public Channel channel() {
            return NTFY;
        }

        @Override
        public Carries carries() {
            return new Carries(false, true, 160);
        }

        @Override
        public Optional<String> lacks() {
            return lacks;
        }

        @Override
        public Optional<String> fault(String address) {
            return Optional.empty();
        }

        @Override
        public Outcome send(Message message, String address) {
            tries++;
            throw new IllegalStateException("no route to " + address);
        }
    }
}
