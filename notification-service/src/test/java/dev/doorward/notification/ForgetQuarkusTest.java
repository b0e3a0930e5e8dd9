package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported.Status;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is to be forgotten while mail about them waits, on a real broker. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(Profiles.Patient.class)
class ForgetQuarkusTest {
    private static final String TOPIC = Topics.FORGET_PERSON.pattern();

    private final LogWatch log = new LogWatch();
    private Peers peers;

    @BeforeEach
    void the_mail_server_is_away() {
        peers = new Peers();
        peers.admin.hears(Topics.NOTIFICATION_FORGOT);
        peers.configure(true, "owner");
    }

    @AfterEach
    void close() {
        peers.close();
        log.close();
    }

    @Test
    void what_waits_about_them_is_not_told_and_each_answer_says_the_same() {
        PersonId person = PersonId.random();
        DecisionMade theirs = peers.decides(peers.granted("theirs", person));
        log.awaits("theirs to owner by e-mail: the mail server can't be reached; tried again");
        ForgetPerson wish = new ForgetPerson(MessageId.random(), person, Instant.now());

        peers.admin.publish(Topics.FORGET_PERSON, TOPIC, wish);

        PersonForgotten said = peers.admin.await(Topics.NOTIFICATION_FORGOT);
        assertThat(said.request()).isEqualTo(wish.id());
        assertThat(said.removed()).isEqualTo(Map.of("alerts", 1));
        assertThat(peers.status(theirs)).isEqualTo(Status.SUPPRESSED);
        peers.admin.forget();
        peers.admin.publish(Topics.FORGET_PERSON, TOPIC, wish);
        assertThat(peers.admin.await(Topics.NOTIFICATION_FORGOT).removed()).isEqualTo(Map.of("alerts", 1));
    }

    @Test
    void nobody_but_the_page_has_anyone_forgotten() {
        PersonId person = PersonId.random();
        DecisionMade theirs = peers.decides(peers.granted("kept", person));
        log.awaits("kept to owner by e-mail: the mail server can't be reached; tried again");
        ForgetPerson wish = new ForgetPerson(MessageId.random(), person, Instant.now());

        peers.admin.publishRaw(TOPIC, Json.write(wish), 1, false);
        log.awaits("not signed");
        peers.admin.publishRaw(
                TOPIC, peers.admin.sealed(Topics.FORGET_PERSON, TOPIC, wish, Party.RECOGNITION), 1, false);
        log.awaits("signature does not verify");

        assertThat(peers.admin.all(Topics.NOTIFICATION_FORGOT)).isEmpty();
        assertThat(peers.admin.all(Topics.NOTIFICATION_REPORT))
                .noneMatch(report -> report.decision().equals(theirs.id()));
    }
}
