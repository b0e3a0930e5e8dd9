package dev.doorward.admin;

import dev.doorward.admin.notifications.Questions;
import dev.doorward.admin.notifications.Reply;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAnswered.Answer;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.NotificationAsked.Question;
import dev.doorward.kit.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the notification service over the broker and waits for its answer. For threads that may wait. */
@ApplicationScoped
public class NotificationLink {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** A test waits for a provider, which may be slow on a good day. */
    private static final Duration PATIENCE_FOR_A_PROVIDER = Duration.ofSeconds(30);

    private static final int MOST_AT_ONCE = 32;

    private final Questions questions = new Questions(MOST_AT_ONCE);
    private final Publisher publisher;
    private final SystemState system;
    private final Clock clock;

    NotificationLink(Publisher publisher, SystemState system, Clock clock) {
        this.publisher = publisher;
        this.system = system;
        this.clock = clock;
    }

    public Reply ask(Question question) {
        if (!system.brokerHeard()) {
            return new Reply.BrokerAway();
        }
        NotificationAsked asked = new NotificationAsked(MessageId.random(), clock.instant(), question);
        Optional<CompletableFuture<Answer>> place = questions.ask(asked.id());
        if (place.isEmpty()) {
            return new Reply.Busy();
        }
        try {
            return waited(asked, place.get());
        } finally {
            questions.over(asked.id());
        }
    }

    /** An answer; its signature was looked at. */
    void heard(NotificationAnswered answered) {
        questions.heard(answered);
    }

    private Reply waited(NotificationAsked asked, CompletableFuture<Answer> answer) {
        Duration patience = asked.question() instanceof NotificationAsked.Test ? PATIENCE_FOR_A_PROVIDER : PATIENCE;
        try {
            Answer got = publisher
                    .publish(Topics.NOTIFICATION_ASKED, Topics.NOTIFICATION_ASKED.pattern(), asked)
                    .thenCompose(sent -> answer)
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply.Answered(got);
        } catch (TimeoutException e) {
            return new Reply.Silence();
        } catch (ExecutionException e) {
            return new Reply.BrokerAway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Silence();
        }
    }
}
