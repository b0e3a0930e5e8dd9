package dev.doorward.admin.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAnswered.Answer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final Answer DONE = new NotificationAnswered.Done();

    private final Questions questions = new Questions(2);
    private final MessageId asked = MessageId.random();

    @Test
    void answer_reaches_whoever_asked_and_nobody_else() {
        CompletableFuture<Answer> mine = questions.ask(asked).orElseThrow();
        CompletableFuture<Answer> other = questions.ask(MessageId.random()).orElseThrow();

        questions.heard(new NotificationAnswered(asked, DONE));

        assertThat(mine).isCompletedWithValue(DONE);
        assertThat(other).isNotDone();
    }

    @Test
    void answer_to_what_nobody_asked_is_nothing() {
        CompletableFuture<Answer> mine = questions.ask(asked).orElseThrow();

        questions.heard(new NotificationAnswered(MessageId.random(), DONE));

        assertThat(mine).isNotDone();
    }

    @Test
    void only_so_many_wait_and_room_is_made_by_who_gives_up_or_is_answered() {
        questions.ask(asked);
        MessageId second = MessageId.random();
        questions.ask(second);
        assertThat(questions.ask(MessageId.random())).isEmpty();

        questions.over(asked);
        assertThat(questions.ask(MessageId.random())).isPresent();
        questions.heard(new NotificationAnswered(second, DONE));
        assertThat(questions.ask(MessageId.random())).isPresent();
    }

    @Test
    void late_answer_finds_nobody() {
        CompletableFuture<Answer> mine = questions.ask(asked).orElseThrow();
        questions.over(asked);

        questions.heard(new NotificationAnswered(asked, DONE));

        assertThat(mine).isNotDone();
    }
}
