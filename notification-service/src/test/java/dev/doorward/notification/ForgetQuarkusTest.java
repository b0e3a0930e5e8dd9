package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.wire.Json;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        // Of their own: in order, what another test left waiting would come first.
        String somebody = "r" + UUID.randomUUID().toString().substring(0, 8);
        peers.asks(
                new NotificationAsked.Keep(new Recipient(
                        somebody, List.of(new Address(Channel.EMAIL, Peers.ANNA)), "en", true, List.of())),
                NotificationAnswered.Done.class);
        peers.configure(true, somebody);
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
        retrying(theirs);
        ForgetPerson wish = new ForgetPerson(MessageId.random(), person, Instant.now());

        peers.admin.publish(Topics.FORGET_PERSON, TOPIC, wish);

        PersonForgotten said = peers.admin.await(Topics.NOTIFICATION_FORGOT);
        assertThat(said.request()).isEqualTo(wish.id());
        assertThat(said.removed()).isEqualTo(Map.of("alerts", 1));
        assertThat(lines(theirs)).isZero();
        peers.admin.forget();
        peers.admin.publish(Topics.FORGET_PERSON, TOPIC, wish);
        assertThat(peers.admin.await(Topics.NOTIFICATION_FORGOT).removed()).isEqualTo(Map.of("alerts", 1));
    }

    @Test
    void nobody_but_the_page_has_anyone_forgotten() {
        PersonId person = PersonId.random();
        DecisionMade theirs = peers.decides(peers.granted("kept", person));
        retrying(theirs);
        ForgetPerson wish = new ForgetPerson(MessageId.random(), person, Instant.now());

        peers.admin.publishRaw(TOPIC, Json.write(wish), 1, false);
        log.awaits("not signed");
        peers.admin.publishRaw(
                TOPIC, peers.admin.sealed(Topics.FORGET_PERSON, TOPIC, wish, Party.RECOGNITION), 1, false);
        log.awaits("signature does not verify");

        assertThat(peers.admin.all(Topics.NOTIFICATION_FORGOT)).isEmpty();
        assertThat(lines(theirs)).isOne();
    }

    private void retrying(DecisionMade made) {
        peers.admin.await(
                Topics.NOTIFICATION_REPORT,
                report -> report.decision().equals(made.id()) && report.status() == DeliveryStatus.RETRYING);
    }

    private long lines(DecisionMade made) {
        NotificationAsked.Log all = new NotificationAsked.Log(null, null, null, null, 200);
        return peers.asks(all, NotificationAnswered.Log.class).lines().stream()
                .filter(line -> line.alert().equals(made.id()))
                .count();
    }
}
