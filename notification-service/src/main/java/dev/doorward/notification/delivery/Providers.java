package dev.doorward.notification.delivery;

import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.ProviderState;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All ways to reach people, each behind a circuit breaker. */
public final class Providers {
    private final Map<Channel, Guarded> all = new EnumMap<>(Channel.class);
    private final Map<Channel, Outcome> trouble = new ConcurrentHashMap<>();

    private record Guarded(Notifier notifier, Breaker breaker) {}

    /** @param breakers one for each channel */
    public Providers(Collection<? extends Notifier> notifiers, Function<Channel, Breaker> breakers) {
        for (Notifier notifier : notifiers) {
            all.put(notifier.channel(), new Guarded(notifier, breakers.apply(notifier.channel())));
        }
    }

    public Optional<Notifier> of(Channel channel) {
        return Optional.ofNullable(all.get(channel)).map(Guarded::notifier);
    }

    /** Why nothing can be sent this way; empty when it can. */
    public Optional<String> lacks(Channel channel) {
        return of(channel).map(Notifier::lacks).orElse(Optional.of("there is no such provider here"));
    }

    /** Sends it once, or says at once that the provider is being left alone. */
    public Outcome send(Channel channel, Message message, String address) {
        Guarded guarded = all.get(channel);
        if (guarded == null) {
            return Outcome.of(DeliveryStatus.NOT_CONFIGURED, "", "there is no such provider here");
        }
        Optional<String> lacks = guarded.notifier().lacks();
        if (lacks.isPresent()) {
            return Outcome.of(DeliveryStatus.NOT_CONFIGURED, "", lacks.get());
        }
        Outcome outcome = guarded.breaker().call(() -> sent(guarded.notifier(), message, address));
        switch (outcome.status()) {
            case UNREACHABLE, AUTH_FAILED, QUOTA_EXCEEDED -> trouble.put(channel, outcome);
            default -> trouble.remove(channel);
        }
        return outcome;
    }

    /** What is wrong with a provider since it was last tried. */
    public Optional<String> trouble(Channel channel) {
        return Optional.ofNullable(trouble.get(channel)).map(Outcome::words);
    }

    /** As the page shows them. */
    public List<ProviderState> states() {
        return all.values().stream()
                .map(Guarded::notifier)
                .map(one -> new ProviderState(
                        one.channel(),
                        one.lacks().orElse(null),
                        trouble(one.channel()).orElse(null),
                        one.carries().picture(),
                        one.carries().actions(),
                        one.carries().longest()))
                .toList();
    }

    private static Outcome sent(Notifier notifier, Message message, String address) {
        try {
            return notifier.send(message, address);
        } catch (RuntimeException e) {
            return Outcome.failed(e); // its message may hold an address
        }
    }
}
