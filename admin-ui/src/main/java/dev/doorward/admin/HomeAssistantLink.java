package dev.doorward.admin;

import dev.doorward.admin.configuration.Configuration;
import dev.doorward.admin.homeassistant.HomeAssistant;
import dev.doorward.admin.homeassistant.Told;
import dev.doorward.admin.live.Doors;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.LockState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.kit.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;

/** Sends Home Assistant what it must be told. */
@ApplicationScoped
public class HomeAssistantLink {
    private final HomeAssistant homeAssistant;
    private final Configuration configuration;
    private final Doors doors;
    private final Publisher publisher;
    private final Rounds rounds;

    HomeAssistantLink(
            HomeAssistant homeAssistant, Configuration configuration, Doors doors, Publisher publisher, Rounds rounds) {
        this.homeAssistant = homeAssistant;
        this.configuration = configuration;
        this.doors = doors;
        this.publisher = publisher;
        this.rounds = rounds;
    }

    void decided(DecisionMade made) {
        send(homeAssistant.decided(made, config()));
        tellEverything();
    }

    void lockIs(LockState state) {
        if (configuration.current(Section.NOTIFICATION).isPresent()) {
            send(homeAssistant.lockIs(state, config()));
        }
    }

    /** Everything that is retained; nothing until the owner's wish is known. */
    public void tellEverything() {
        if (configuration.current(Section.NOTIFICATION).isPresent()) {
            send(homeAssistant.everything(doors.all(), doors::lock, config()));
        }
    }

    /** How many topics were cleared, when the broker has taken all of it; never, when it has not. */
    CompletionStage<Integer> forget(PersonId person) {
        List<Told> messages = homeAssistant.forget(person, doors.all());
        CompletableFuture<?>[] sent = messages.stream()
                .map(this::send)
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(sent).thenApply(all -> messages.size());
    }

    /** Home Assistant restarted: told again after a moment that differs, for it is asked by everyone at once. */
    void cameBack() {
        long moment = ThreadLocalRandom.current().nextLong(500, 3_000);
        rounds.later(this::tellEverything, Duration.ofMillis(moment));
    }

    private NotificationConfig config() {
        return configuration.valueOf(Section.NOTIFICATION);
    }

    private void send(List<Told> messages) {
        messages.forEach(this::send);
    }

    private CompletionStage<Void> send(Told told) {
        return publisher.publishRaw(told.topic(), told.payload(), 1, told.retained());
    }
}
