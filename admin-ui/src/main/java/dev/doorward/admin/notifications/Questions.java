package dev.doorward.admin.notifications;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAnswered.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Questions that wait for the answer that names them; so many at most, for each holds a thread of the page. */
public final class Questions {
    private final Map<MessageId, CompletableFuture<Answer>> waiting = new HashMap<>();
    private final int most;

    public Questions(int most) {
        this.most = most;
    }

    /** Where its answer will come; empty when too many wait. */
    public synchronized Optional<CompletableFuture<Answer>> ask(MessageId id) {
        if (waiting.size() >= most) {
            return Optional.empty();
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        return Optional.of(answer);
    }

    /** An answer that nobody waits for, or not any more, is nothing. */
    public void heard(NotificationAnswered answered) {
        CompletableFuture<Answer> answer;
        synchronized (this) {
            answer = waiting.remove(answered.asked());
        }
        if (answer != null) {
            answer.complete(answered.answer());
        }
    }

    /** Nobody waits for it any more. */
    public synchronized void over(MessageId id) {
        waiting.remove(id);
    }
}
