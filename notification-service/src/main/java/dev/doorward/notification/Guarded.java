package dev.doorward.notification;

import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.delivery.Breaker;
import dev.doorward.notification.delivery.Outcome;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** SmallRye Fault Tolerance's circuit breaker around one provider. */
final class Guarded implements Breaker {
    private static final int LOOKED_AT = 5;
    private static final double FAILED = 0.8;

    private final TypedGuard<Outcome> guard;

    /** @param rest how long it is left alone */
    Guarded(Channel channel, Duration rest) {
        guard = TypedGuard.create(Outcome.class)
                .withDescription(channel.word())
                .withCircuitBreaker()
                .requestVolumeThreshold(LOOKED_AT)
                .failureRatio(FAILED)
                .delay(rest.toMillis(), ChronoUnit.MILLIS)
                .failOn(NoAnswer.class)
                .done()
                .build();
    }

    @Override
    public Outcome call(Supplier<Outcome> attempt) {
        try {
            return guard.call(() -> {
                Outcome outcome = attempt.get();
                if (outcome.status() == DeliveryStatus.UNREACHABLE) {
                    throw new NoAnswer(outcome);
                }
                return outcome;
            });
        } catch (NoAnswer none) {
            return none.outcome;
        } catch (CircuitBreakerOpenException open) {
            return Outcome.unreachable("left alone for a while: it did not answer several times");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not an error: the breaker counts what is thrown. */
    private static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        NoAnswer(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
