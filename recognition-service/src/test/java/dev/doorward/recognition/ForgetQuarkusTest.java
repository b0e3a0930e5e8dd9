package dev.doorward.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestDatabase;
import dev.doorward.embedded.TestPeer;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import dev.doorward.recognition.people.LiveGallery;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is to be forgotten, on a real broker and a real database. */
@QuarkusTest
@WithTestResource(Infra.class)
class ForgetQuarkusTest {
    private static final String TOPIC = Topics.FORGET_PERSON.pattern();
    private static final Map<String, Integer> ONE_WITH_TWO = Map.of("names", 1, "pictures", 2, "embeddings", 2);

    @Inject
    MqttIn in;

    @Inject
    Inbox inbox;

    @Inject
    LiveGallery gallery;

    private TestPeer admin;
    private PersonId rachel;

    @BeforeEach
    void rachel_is_known_by_two_pictures() {
        admin = TestPeer.as(Party.ADMIN).hears(Topics.RECOGNITION_FORGOT);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
        rachel = House.enrolled("Rachel", Portraits.of(6, 1), Portraits.of(6, 1));
        assertThat(gallery.people()).isOne();
    }

    @AfterEach
    void leave() {
        admin.close();
    }

    @Test
    void name_pictures_and_embeddings_are_gone_from_table_and_gallery_and_each_answer_says_the_same() {
        ForgetPerson wish = new ForgetPerson(MessageId.random(), rachel, Instant.now());
        PersonForgotten said = asked(wish);

        assertThat(said.request()).isEqualTo(wish.id());
        assertThat(said.person()).isEqualTo(rachel);
        assertThat(said.removed()).isEqualTo(ONE_WITH_TWO);
        House.admin().get("/people/{id}", rachel.value()).then().statusCode(404);
        assertThat(gallery.people()).isZero();

        assertThat(asked(wish)).as("asked again").isEqualTo(said);
        ForgetPerson another = new ForgetPerson(MessageId.random(), rachel, Instant.now());
        assertThat(asked(another).removed()).isEqualTo(Map.of("names", 0, "pictures", 0, "embeddings", 0));
    }

    @Test
    void while_the_database_is_away_it_does_not_say_that_anything_is_gone() {
        ForgetPerson wish = new ForgetPerson(MessageId.random(), rachel, Instant.now());
        TestDatabase.stop();
        try {
            admin.publish(Topics.FORGET_PERSON, TOPIC, wish);
            rejectsGarbage(); // which comes after it
            assertThat(admin.all(Topics.RECOGNITION_FORGOT)).isEmpty();
        } finally {
            TestDatabase.start();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> House.admin().get("/people").statusCode() == 200);

        assertThat(asked(wish).removed()).isEqualTo(ONE_WITH_TWO);
    }

    @Test
    void nobody_but_the_page_has_anyone_forgotten() {
        ForgetPerson wish = new ForgetPerson(MessageId.random(), rachel, Instant.now());
        long before = inbox.rejected();

        admin.publishRaw(TOPIC, Json.write(wish), 1, false);
        admin.publishRaw(TOPIC, admin.sealed(Topics.FORGET_PERSON, TOPIC, wish, Party.NOTIFICATION), 1, false);
        admin.publishRaw(
                TOPIC,
                admin.sealed(Topics.FORGET_PERSON, Topics.PEOPLE_CHANGED.pattern(), wish, Party.ADMIN),
                1,
                false);
        in.forget(new Received(TOPIC, admin.sealed(Topics.FORGET_PERSON, TOPIC, wish, Party.ADMIN), true));
        await().until(() -> inbox.rejected() == before + 4);

        House.admin().get("/people/{id}", rachel.value()).then().statusCode(200);
        assertThat(admin.all(Topics.RECOGNITION_FORGOT)).isEmpty();
    }

    @Test
    void an_old_request_said_again_takes_nobody_else_away() {
        ForgetPerson wish = new ForgetPerson(MessageId.random(), rachel, Instant.now());
        byte[] old = admin.sealed(Topics.FORGET_PERSON, TOPIC, wish, Party.ADMIN);
        asked(wish);
        PersonId again = House.enrolled("Rachel", Portraits.of(6, 1));

        admin.publishRaw(TOPIC, old, 1, false);
        admin.await(Topics.RECOGNITION_FORGOT);

        House.admin().get("/people/{id}", again.value()).then().statusCode(200);
    }

    private PersonForgotten asked(ForgetPerson wish) {
        admin.forget();
        admin.publish(Topics.FORGET_PERSON, TOPIC, wish);
        PersonForgotten said = admin.await(Topics.RECOGNITION_FORGOT);
        admin.forget();
        return said;
    }

    private void rejectsGarbage() {
        long before = inbox.rejected();
        admin.publishRaw(TOPIC, new byte[] {'{', '}'}, 1, false);
        await().atMost(Duration.ofSeconds(30)).until(() -> inbox.rejected() > before);
    }
}
