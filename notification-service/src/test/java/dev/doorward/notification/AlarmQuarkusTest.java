package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState.Alarm;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.email.MailHouse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(Profiles.Plain.class)
class AlarmQuarkusTest {
    @ConfigProperty(name = "doorward.smtp.port")
    int port;

    private final LogWatch log = new LogWatch();
    private Peers peers;
    private MailHouse mail;

    @BeforeEach
    void open() {
        peers = new Peers();
        mail = new MailHouse(port);
        peers.configure(true, "owner");
    }

    @AfterEach
    void close() {
        peers.access.publishRaw(Topics.LOCK.at(peers.door), new byte[0], 1, true);
        mail.close();
        peers.close();
        log.close();
    }

    @Test
    void a_forced_door_is_mailed_once_and_a_later_alarm_by_itself() throws Exception {
        peers.locks();
        peers.locks(Alarm.DOOR_FORCED_OPEN);
        reported();
        peers.locks(Alarm.DOOR_FORCED_OPEN);
        peers.admin.forget();
        peers.locks(Alarm.DOOR_FORCED_OPEN, Alarm.DOOR_AJAR);
        reported();

        assertThat(mail.received())
                .extracting(message -> message.getSubject())
                .containsExactly(
                        "The %s door was forced open".formatted(peers.door),
                        "The %s door stands open".formatted(peers.door));
    }

    @Test
    void an_alarm_is_mailed_although_the_same_door_was_just_told_of() throws Exception {
        peers.status(peers.decides(peers.granted("t1")));
        peers.admin.forget();

        peers.locks(Alarm.LOCK_JAMMED);

        reported();
        assertThat(mail.received()).hasSize(2);
    }

    @Test
    void refuses_a_door_that_speaks_for_its_neighbour() {
        peers.access.publish(Topics.LOCK, Topics.LOCK.at(peers.door), Peers.lock(new DoorId("other"), Alarm.DOOR_AJAR));

        log.awaits("names another door than its topic");
    }

    private void reported() {
        NotificationReported report = peers.admin.await(Topics.NOTIFICATION_REPORT);
        assertThat(report.status()).isEqualTo(DeliveryStatus.SENT);
    }
}
