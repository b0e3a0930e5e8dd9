package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Signer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody on the network could send; none of it may frighten or soothe the owner. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ForgeryQuarkusTest {
    private final LogWatch log = new LogWatch();
    private Peers peers;

    @BeforeEach
    void open() {
        peers = new Peers();
        peers.status(peers.decides(peers.granted("before"))); // its key is pinned from here on
        peers.admin.forget();
    }

    @AfterEach
    void close() {
        peers.close();
        log.close();
    }

    @Test
    void refuses_another_key() throws Exception {
        Signer stranger = new Signer(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());

        send(stranger.seal(peers.topic, peers.granted("t1")));

        refused("signature does not verify");
    }

    @Test
    void refuses_a_decision_of_another_door() {
        DoorId other = new DoorId("other");
        String elsewhere = Topics.DECISION.at(other);

        send(peers.access.sealed(Topics.DECISION, elsewhere, peers.granted("t1"), Party.ACCESS));

        refused("signature does not verify");
    }

    @Test
    void refuses_a_door_that_signs_for_its_neighbour() {
        DecisionMade here = peers.granted("t1");
        DecisionMade lie = new DecisionMade(
                here.id(),
                new DoorId("other"),
                here.track(),
                here.decidedAt(),
                here.decision(),
                here.source(),
                here.captureToDecisionMs(),
                3,
                1,
                0.7,
                here.evidence());

        peers.decides(lie);

        refused("names another door than its topic");
    }

    @Test
    void refuses_a_second_copy() {
        DecisionMade once = peers.granted("t1");
        peers.decides(once);
        peers.status(once);
        peers.admin.forget();

        peers.decides(once);

        refused("came before");
    }

    @Test
    void refuses_the_day_before_yesterday() {
        DecisionMade now = peers.granted("t1");
        DecisionMade before = new DecisionMade(
                now.id(),
                now.door(),
                now.track(),
                Instant.now().minus(Duration.ofDays(2)),
                now.decision(),
                now.source(),
                now.captureToDecisionMs(),
                3,
                1,
                0.7,
                now.evidence());

        peers.decides(before);

        refused("more than 1440 min from now");
    }

    @Test
    void refuses_garbage_and_a_door_that_cannot_be() {
        send("{\"decision\":\"granted\"}".getBytes(StandardCharsets.UTF_8));
        peers.access.publishRaw("doorward/v1/door/Not_A_Door!/decision", new byte[] {1, 2, 3}, 1, false);

        refused("not signed");
        log.awaits("door id");
    }

    private void send(byte[] payload) {
        peers.access.publishRaw(peers.topic, payload, 1, false);
    }

    /** Said in the log, and what is genuine afterwards is all that is reported. */
    private void refused(String why) {
        log.awaits(why);
        DecisionMade genuine = peers.decides(peers.granted("after"));
        peers.status(genuine);
        assertThat(peers.admin.all(Topics.NOTIFICATION_REPORT))
                .extracting(NotificationReported::decision)
                .containsOnly(genuine.id());
    }
}
