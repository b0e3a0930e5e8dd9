package dev.doorward.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.NamesAsked;
import dev.doorward.contract.NamesTold;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are called is told to the notification service when it asks, and to nobody else. */
@QuarkusTest
@WithTestResource(Infra.class)
class NamesQuarkusTest {
    private static final String TOPIC = Topics.NAMES_ASKED.pattern();

    private final TestPeer notification = TestPeer.as(Party.NOTIFICATION).hears(Topics.NAMES_TOLD);

    @BeforeEach
    void rachel_is_known() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
    }

    @AfterEach
    void leave() {
        notification.close();
    }

    @Test
    void everybody_is_named_to_whom_it_is_for() {
        PersonId rachel = House.enrolled("Rachel", Portraits.of(6, 1));
        NamesAsked question = new NamesAsked(MessageId.random());

        notification.publish(Topics.NAMES_ASKED, TOPIC, question);

        NamesTold answer =
                notification.await(Topics.NAMES_TOLD, told -> told.asked().equals(question.id()));
        assertThat(answer.names()).containsEntry(rachel, "Rachel");
        assertThat(answer.toString()).doesNotContain("Rachel");
    }

    @Test
    void a_question_by_another_key_is_not_answered() {
        NamesAsked forged = new NamesAsked(MessageId.random());
        NamesAsked question = new NamesAsked(MessageId.random());
        notification.publishRaw(TOPIC, forgedBytes(forged), 1, false);

        notification.publish(Topics.NAMES_ASKED, TOPIC, question);

        notification.await(Topics.NAMES_TOLD, told -> told.asked().equals(question.id()));
        assertThat(notification.all(Topics.NAMES_TOLD))
                .noneMatch(told -> told.asked().equals(forged.id()));
    }

    private static byte[] forgedBytes(NamesAsked question) {
        return Json.write(question);
    }
}
